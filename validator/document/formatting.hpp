// What run properties (w:rPr, 17.3.2) say about how text looks, as far as a report needs it.
#pragma once

#include "document/document.hpp"

#include <cstdint>
#include <pugixml.hpp>
#include <string_view>

namespace rapporteur {

enum class Toggle : std::int8_t { unset, off, on };
enum class VerticalAlign : std::uint8_t { unset, baseline, superscript, subscript };

/// As written in one w:rPr.
struct RunProperties {
    Toggle bold = Toggle::unset;
    Toggle italic = Toggle::unset;
    Toggle underline = Toggle::unset;
    Toggle vanish = Toggle::unset;
    Toggle spec_vanish = Toggle::unset;
    VerticalAlign vertical_align = VerticalAlign::unset;
    std::string_view font;     ///< w:rFonts w:ascii; lives as long as the tree
    std::string_view style;    ///< w:rStyle
    std::string_view language; ///< w:lang
    std::string_view highlight; ///< w:highlight: its colour, or "none"
};
[[nodiscard]] RunProperties read_run_properties(pugi::xml_node run_properties);

/// What is set in `nearer` wins over `farther`: along a basedOn chain, or direct formatting over none.
[[nodiscard]] RunProperties over(RunProperties nearer, const RunProperties& farther);

/// The look of text after all levels are resolved.
struct Look {
    bool bold = false;
    bool italic = false;
    bool underline = false;
    bool superscript = false;
    bool subscript = false;
    bool hidden = false;
    std::string_view symbol_font; ///< set in a symbol font
    std::uint32_t language = no_index; ///< index into Document::languages; none: that of the document

    bool operator==(const Look&) const = default;
};

/// Direct formatting over the levels of styles. Toggle properties of the style levels combine by exclusive
/// or, those of the document defaults hold whatever the styles say (17.7.3).
[[nodiscard]] Look resolve_look(const RunProperties& direct, const RunProperties& character_style,
                                const RunProperties& paragraph_style, const RunProperties& defaults);

[[nodiscard]] Indent read_indent(pugi::xml_node indent);
[[nodiscard]] Alignment read_alignment(pugi::xml_node justification);
[[nodiscard]] NumPr read_num_pr(pugi::xml_node num_pr);

} // namespace rapporteur
