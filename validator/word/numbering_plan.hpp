// Which list, level and number paragraphs have to get so that Word shows the labels they are to have. Found
// by trying: the labels of the document as it would be are computed and held against those wanted.
#pragma once

#include "document/document.hpp"
#include "numbering/numbering.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace rapporteur {

/// A label that Word makes, as it is to be.
struct WantedLabel {
    std::uint32_t paragraph = 0; ///< index into Document::body
    std::uint32_t part = 0;      ///< of a paragraph that is divided: 0 for what stays, then one by one
    std::string prefix;
    std::string suffix;
    NumberFormat format = NumberFormat::decimal;
    std::int64_t value = 0;
    std::string text;        ///< as a whole; empty: none
    bool may_be_made = true; ///< false: no list can show it
};

/// A list of our own: one level that counts on from `start`. It is the level the paragraph had before, so
/// that the change is one of the list alone.
struct OwnList {
    std::int64_t abstract_id = 0;
    std::int64_t num_id = 0;
    std::uint8_t level = 0;
    std::string level_text; ///< "%1." of level 0
    NumberFormat format = NumberFormat::decimal;
    std::int64_t start = 1;
    std::int64_t left = 0; ///< indent in twentieths of a point
    std::int64_t hanging = 0;
};

struct NumberingPlan {
    struct Assignment {
        std::uint32_t paragraph = 0; ///< index into Document::body
        std::uint32_t part = 0;      ///< as WantedLabel::part
        std::int64_t num_id = 0;     ///< 0: no list
        std::int64_t level = 0;
    };
    std::vector<Assignment> assignments;
    std::vector<OwnList> lists;          ///< those that are used
    std::vector<std::uint32_t> unsolved; ///< indices into the labels wanted
};

/// What becomes of the paragraphs of the body, by index.
struct ParagraphChanges {
    std::vector<std::uint32_t> removed;                          ///< will be gone
    std::vector<std::uint32_t> divided;                          ///< sorted, one for each division
    std::vector<std::pair<std::uint32_t, std::uint32_t>> joined; ///< first and last of what becomes one
};

/// `wanted` in the order of the paragraphs, with those that are right already.
[[nodiscard]] NumberingPlan plan_numbering(const Document& document, const std::vector<WantedLabel>& wanted,
                                           const ParagraphChanges& changes);

/// ST_NumberFormat of a format; empty where there is none.
[[nodiscard]] std::string_view number_format_name(NumberFormat format);

} // namespace rapporteur
