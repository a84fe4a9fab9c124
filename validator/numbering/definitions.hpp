// What the definitions say before any paragraph is counted: which numbering a style has (17.3.1.19, 17.7.4.3)
// and which abstractNum a numId leads to (17.9.15, 17.9.21). Each chain is followed once, up to a limit, and
// the result is kept.
#pragma once

#include "document/document.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rapporteur {

/// A numId with the levels it leads to. If it leads to none, `abstract_num` is no_index and `fault_kind` says
/// why.
struct ResolvedNum {
    std::uint32_t num = no_index;          ///< index into Document::nums
    std::uint32_t abstract_num = no_index; ///< index into Document::abstract_nums, after following links
    std::string trail;                     ///< `abstractNum 5 -> style "Outline" -> numId 2 -> abstractNum 1`
    std::string fault_kind;                ///< kind of an oddity; may be set even if there are levels
    std::string fault;
};

/// What a paragraph style and the styles it is based on say about numbering.
struct StyleNumbering {
    std::optional<std::int64_t> num_id;
    std::uint32_t num_style = no_index; ///< the style that has the numId
    std::int64_t level = 0;
    /// The style that led to the level. no_index: no style did, and the level is 0.
    std::uint32_t level_style = no_index;
    bool level_by_link = false; ///< a w:lvl names that style as its w:pStyle
    Indent indent;              ///< from the whole chain
    /// The indent of the styles up to the one with the numId. It wins over the level's indent.
    Indent indent_over_level;
    std::string_view fault_kind; ///< "style-cycle", "style-chain-too-long", or empty
};

class Definitions {
public:
    explicit Definitions(const Document& document);

    [[nodiscard]] const ResolvedNum& num(std::int64_t id);
    [[nodiscard]] const StyleNumbering& style(std::uint32_t index);
    /// The paragraph's style, or the default paragraph style, or no_index.
    [[nodiscard]] std::uint32_t style_of(const Paragraph& paragraph) const;
    /// The style and the styles it is based on, the nearest first, each once.
    [[nodiscard]] std::vector<std::uint32_t> chain(std::uint32_t style);

    /// The level of this num: from lvlOverride/lvl, else from the abstractNum. Null if there is none.
    [[nodiscard]] const Level* level(const ResolvedNum& num, std::size_t level) const;
    /// Whether the bullet is a picture that the document has (17.9.9).
    [[nodiscard]] bool is_picture(const Level& level) const;
    [[nodiscard]] std::int64_t start(const ResolvedNum& num, std::size_t level) const;
    [[nodiscard]] bool has_start(const ResolvedNum& num, std::size_t level) const;
    [[nodiscard]] std::optional<std::int64_t> start_override(const ResolvedNum& num, std::size_t level) const;
    /// w:lvlRestart; Word ignores it inside a lvlOverride [MS-OI29500 2.1.282].
    [[nodiscard]] std::optional<std::int64_t> restart(const ResolvedNum& num, std::size_t level) const;

private:
    [[nodiscard]] ResolvedNum resolve(std::int64_t id);
    [[nodiscard]] std::uint32_t follow_link(std::uint32_t abstract_num, ResolvedNum& result);
    [[nodiscard]] std::optional<std::int64_t> num_id_of_style(std::uint32_t style);
    [[nodiscard]] StyleNumbering read_style(std::uint32_t index);
    [[nodiscard]] std::optional<std::size_t> level_naming(const ResolvedNum& num,
                                                          std::string_view style_id) const;

    const Document* document_;
    std::unordered_map<std::int64_t, std::uint32_t> num_index_;
    std::unordered_map<std::int64_t, std::uint32_t> abstract_index_;
    std::unordered_map<std::string_view, std::uint32_t> style_index_;
    std::unordered_map<std::string_view, std::uint32_t> style_link_index_;
    std::vector<std::uint32_t> based_on_;
    std::vector<std::uint32_t> seen_in_walk_;
    std::uint32_t walk_ = 0;
    std::uint32_t default_style_ = no_index;
    std::unordered_map<std::int64_t, ResolvedNum> resolved_;
    std::unordered_map<std::uint32_t, StyleNumbering> styles_;
};

} // namespace rapporteur
