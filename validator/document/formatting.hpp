// The look of text by run properties (w:rPr, 17.3.2), as far as a report needs it.
#pragma once

#include "document/document.hpp"

#include <cstdint>
#include <pugixml.hpp>
#include <string_view>

namespace rapporteur {

enum class Toggle : std::int8_t { unset, off, on };
enum class VerticalAlign : std::uint8_t { unset, baseline, superscript, subscript };

/// The properties in one w:rPr.
struct RunProperties {
    Toggle bold = Toggle::unset;
    Toggle italic = Toggle::unset;
    Toggle underline = Toggle::unset;
    Toggle vanish = Toggle::unset;
    Toggle spec_vanish = Toggle::unset;
    VerticalAlign vertical_align = VerticalAlign::unset;
    std::string_view font;      ///< w:rFonts w:ascii; valid as long as the tree
    std::string_view style;     ///< w:rStyle
    std::string_view language;  ///< w:lang
    std::string_view highlight; ///< w:highlight: a colour, or "none"
};
[[nodiscard]] RunProperties read_run_properties(pugi::xml_node run_properties);

/// `nearer` with what only `farther` sets: along a basedOn chain, or for direct formatting.
[[nodiscard]] RunProperties over(RunProperties nearer, const RunProperties& farther);

/// The look of text after all levels are combined.
struct Look {
    bool bold = false;
    bool italic = false;
    bool underline = false;
    bool superscript = false;
    bool subscript = false;
    bool hidden = false;
    std::string_view symbol_font;      ///< name of the symbol font, if it is set in one
    std::uint32_t language = no_index; ///< index into Document::languages; no_index: the document's language

    bool operator==(const Look&) const = default;
};

/// Combines direct formatting and the levels of styles. Toggle properties of styles combine by exclusive or.
/// Those of the document defaults hold, whatever the styles say (17.7.3).
[[nodiscard]] Look resolve_look(const RunProperties& direct, const RunProperties& character_style,
                                const RunProperties& paragraph_style, const RunProperties& defaults);

/// The children of a w:pPr (17.3.1.26) that are read, each null if it is not there. One pass finds them,
/// because nearly every paragraph has some of them and nearly none has all.
struct ParagraphMarkup {
    explicit ParagraphMarkup(pugi::xml_node properties);

    pugi::xml_node style;
    pugi::xml_node numbering;
    pugi::xml_node indentation;
    pugi::xml_node justification;
    pugi::xml_node outline_level;
    pugi::xml_node frame;
    pugi::xml_node mark;    ///< the w:rPr of the paragraph mark
    pugi::xml_node section; ///< the w:sectPr of the section that ends here
    pugi::xml_node change;  ///< the first w:pPrChange
};

[[nodiscard]] Indent read_indent(pugi::xml_node indent);
[[nodiscard]] Alignment read_alignment(pugi::xml_node justification);
[[nodiscard]] NumPr read_num_pr(pugi::xml_node num_pr);

} // namespace rapporteur
