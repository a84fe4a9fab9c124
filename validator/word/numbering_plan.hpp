// Finds the list, level and number that each paragraph needs, so that Word shows the wanted labels. It works
// by trial: it changes a copy of the document, computes its labels and compares them with the wanted ones.
#pragma once

#include "document/document.hpp"
#include "numbering/numbering.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace rapporteur {

/// The label that Word must show at a paragraph.
struct WantedLabel {
    std::uint32_t paragraph = 0; ///< index into Document::body
    std::uint32_t part = 0;      ///< of a divided paragraph: 0 for what stays, then 1, 2, ...
    std::string prefix;
    std::string suffix;
    NumberFormat format = NumberFormat::decimal;
    std::int64_t value = 0;
    std::string text;        ///< the whole label; empty: none
    bool may_be_made = true; ///< false: no list can show it
};

/// A new list with one level that counts from `start`. It is the level that the paragraph had before, so that
/// only the list changes.
struct OwnList {
    std::int64_t abstract_id = 0;
    std::int64_t num_id = 0;
    std::uint8_t level = 0;
    std::string level_text; ///< "%1." of level 0
    NumberFormat format = NumberFormat::decimal;
    std::int64_t start = 1;
    std::int64_t left = 0; ///< indent in twentieths of a point (as `hanging`)
    std::int64_t hanging = 0;
};

struct NumberingPlan {
    struct Assignment {
        std::uint32_t paragraph = 0; ///< index into Document::body
        std::uint32_t part = 0;      ///< as in WantedLabel
        std::int64_t num_id = 0;     ///< 0: no list
        std::int64_t level = 0;
    };
    std::vector<Assignment> assignments;
    std::vector<OwnList> lists;          ///< only lists that are used
    std::vector<std::uint32_t> unsolved; ///< indices into the wanted labels
};

/// What happens to the paragraphs of the body, by index.
struct ParagraphChanges {
    std::vector<std::uint32_t> removed;
    std::vector<std::uint32_t> divided; ///< sorted; one entry for each division
    /// First and last of those that become one paragraph.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> joined;
};

/// `wanted` is in the order of the paragraphs and includes labels that are already right.
[[nodiscard]] NumberingPlan plan_numbering(const Document& document, const std::vector<WantedLabel>& wanted,
                                           const ParagraphChanges& changes);

/// The ST_NumberFormat value of a format; empty if it has none.
[[nodiscard]] std::string_view number_format_name(NumberFormat format);

} // namespace rapporteur
