// What a review copy shows, and where. Findings become places in paragraphs. Corrections become edits of
// paragraphs, and labels that lists must show. Nothing here knows XML.
#pragma once

#include "word/block_places.hpp"
#include "word/net_edits.hpp"
#include "word/numbering_plan.hpp"
#include "word/word.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rapporteur {

struct PlannedComment {
    const Paragraph* paragraph = nullptr;
    std::uint32_t begin = 0; ///< bytes of its text; empty range: the paragraph itself
    std::uint32_t end = 0;
    std::vector<std::string> lines;
};

struct PlannedEdit {
    NetEdit edit;         ///< of the paragraph's text
    std::string in_words; ///< "`4.` -> `3.`"
    bool is_behind_division = false;
};

/// A paragraph that begins within another one.
struct PlannedDivision {
    NetEdit removed; ///< text that is removed; the new paragraph begins after it
    std::string in_words;
};

/// Lines that become one paragraph.
struct PlannedJoin {
    std::uint32_t first = 0; ///< index into the body
    std::uint32_t last = 0;  ///< all marks before its own are removed, and it takes the look of the first
    /// Text that is written or removed between the lines.
    std::vector<std::pair<const Paragraph*, NetEdit>> joints;
    std::string in_words;
};

using PlannedEdits = std::map<const Paragraph*, std::vector<PlannedEdit>>;
using PlannedDivisions = std::map<const Paragraph*, std::vector<PlannedDivision>>;

struct ReviewPlan {
    std::vector<PlannedComment> comments; ///< in document order
    /// The headers first, then the body in order.
    std::vector<std::pair<const Paragraph*, std::vector<PlannedEdit>>> edits;
    PlannedDivisions divisions; ///< of paragraphs of the body; each from its beginning to its end
    std::vector<PlannedJoin> joins;
    std::vector<WantedLabel> labels;      ///< labels that lists of the body must show
    std::vector<std::string> label_words; ///< by label: "`4.` -> `3.`"; empty if nothing changes
    std::vector<std::uint32_t> removed;   ///< paragraphs of the body to remove, by index
    std::vector<std::string> untracked;
    std::uint32_t findings_left = 0;
};

/// Plans the labels: typed ones become edits, others become wanted labels of lists.
void plan_labels(const ReviewInput& input, const BlockPlaces& places, const ParagraphIndex& paragraphs,
                 const std::vector<NetBlock>& blocks, PlannedEdits& edits, ReviewPlan& plan);

/// "`4.` -> `3.`"
[[nodiscard]] std::string in_words(std::string_view found, std::string_view written);

[[nodiscard]] ReviewPlan plan_review(const ReviewInput& input, const ParagraphIndex& paragraphs);

} // namespace rapporteur
