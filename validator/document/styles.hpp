// The styles part (17.7): the styles as they are, and the result of their basedOn chains and the document
// defaults.
#pragma once

#include "document/document.hpp"
#include "document/formatting.hpp"

#include <pugixml.hpp>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rapporteur {

/// The properties of a style with its basedOn chain.
struct ResolvedStyle {
    RunProperties run;
    Alignment alignment = Alignment::unset;
    std::optional<std::uint8_t> outline_level; ///< 9 is body text
    std::optional<std::int64_t> num_id;
};

class StyleSheet {
public:
    /// A null node is a document without styles. The views point into the tree, which must outlive this.
    void read(pugi::xml_node styles, std::string_view part, Oddities& oddities);

    /// Index of the style with this id and type, or no_index.
    [[nodiscard]] std::uint32_t find(std::string_view id, StyleType type) const;
    /// The style of a paragraph with this index (no_index: the default paragraph style, if any).
    [[nodiscard]] const ResolvedStyle& paragraph_style(std::uint32_t index) const;
    [[nodiscard]] const RunProperties& character_style(std::string_view id) const;
    [[nodiscard]] const RunProperties& defaults() const { return defaults_; }
    [[nodiscard]] Alignment default_alignment() const { return default_alignment_; }
    /// The language of the default paragraph style, else of the defaults; may be empty.
    [[nodiscard]] std::string_view language() const;

    std::vector<Style> styles;

private:
    void resolve(std::string_view part, Oddities& oddities);

    std::vector<ResolvedStyle> resolved_; ///< one for each style
    std::unordered_map<std::string_view, std::uint32_t> index_;
    RunProperties defaults_;
    Alignment default_alignment_ = Alignment::unset;
    std::uint32_t default_paragraph_ = no_index;
    std::uint32_t default_character_ = no_index;
};

} // namespace rapporteur
