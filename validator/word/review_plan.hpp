// What a review copy shows and where: findings become places in paragraphs, corrections become edits of the
// text of paragraphs and labels that lists are to show. Nothing here knows XML.
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
    std::uint32_t begin = 0; ///< bytes of its text; empty: the paragraph itself
    std::uint32_t end = 0;
    std::vector<std::string> lines;
};

struct PlannedEdit {
    NetEdit edit;         ///< of the paragraph's text
    std::string in_words; ///< "`4.` -> `3.`"
    bool is_behind_division = false;
};

/// A paragraph that begins within another.
struct PlannedDivision {
    NetEdit removed; ///< what of the paragraph's text goes; the new one begins behind it
    std::string in_words;
};

/// Lines that become one paragraph.
struct PlannedJoin {
    std::uint32_t first = 0; ///< index into the body
    std::uint32_t last = 0;  ///< the marks of all before it go, and it takes the look of the first
    std::vector<std::pair<const Paragraph*, NetEdit>>
        joints; ///< what is written or removed between the lines
    std::string in_words;
};

using PlannedEdits = std::map<const Paragraph*, std::vector<PlannedEdit>>;
using PlannedDivisions = std::map<const Paragraph*, std::vector<PlannedDivision>>;

struct ReviewPlan {
    std::vector<PlannedComment> comments;                                     ///< in document order
    std::vector<std::pair<const Paragraph*, std::vector<PlannedEdit>>> edits; ///< header first, then in order
    PlannedDivisions divisions; ///< of paragraphs of the body, each from its beginning to its end
    std::vector<PlannedJoin> joins;
    std::vector<WantedLabel> labels;      ///< of the body, as lists are to show them
    std::vector<std::string> label_words; ///< by label: "`4.` -> `3.`", empty where nothing changes
    std::vector<std::uint32_t> removed;   ///< paragraphs of the body that are to go, by index
    std::vector<std::string> untracked;
    std::uint32_t findings_left = 0;
};

/// The part of it that is about labels: those that are text become edits, those of lists are wanted.
void plan_labels(const ReviewInput& input, const BlockPlaces& places, const ParagraphIndex& paragraphs,
                 const std::vector<NetBlock>& blocks, PlannedEdits& edits, ReviewPlan& plan);

/// "`4.` -> `3.`"
[[nodiscard]] std::string in_words(std::string_view found, std::string_view written);

[[nodiscard]] ReviewPlan plan_review(const ReviewInput& input, const ParagraphIndex& paragraphs);

} // namespace rapporteur
