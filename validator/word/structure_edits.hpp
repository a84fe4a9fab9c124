// Tracked changes that divide, join or remove paragraphs, or give them another list.
#pragma once

#include "word/review_parts.hpp"

#include <map>
#include <vector>

namespace rapporteur {

class StructureEdits {
public:
    /// The arguments must outlive this object.
    StructureEdits(const ReviewInput& input, const ParagraphIndex& paragraphs, ReviewPlan& plan,
                   ReviewParts& parts, ReviewCopy& copy)
        : input_(input), paragraphs_(paragraphs), plan_(plan), parts_(parts), copy_(copy) {}

    /// Names the paragraphs that are edited to `parts`, before they are opened.
    void want_paragraphs();
    /// Removes from the plan what cannot be done and names it. `may_change`: if false, nothing can be done.
    void keep_possible(bool may_change);
    void make();
    /// The new lists that paragraphs received.
    [[nodiscard]] const std::vector<OwnList>& used_lists() const { return used_lists_; }

private:
    [[nodiscard]] bool has_structure() const { return !plan_.divisions.empty() || !plan_.joins.empty(); }
    template <typename Is>
    void drop_labels(const Is& is_dropped);
    [[nodiscard]] bool may_divide(const Paragraph& paragraph, const std::vector<PlannedDivision>& divisions);
    [[nodiscard]] bool may_join(const PlannedJoin& join);
    void join(const PlannedJoin& join);
    void divide(const Paragraph& paragraph, const std::vector<PlannedDivision>& divisions);
    void remove_empty();
    void change_lists();
    void note_label(std::uint32_t paragraph, std::uint32_t part);
    [[nodiscard]] PropertiesChange& changes_of(std::uint32_t paragraph, std::uint32_t part);
    void write_properties();

    const ReviewInput& input_;
    const ParagraphIndex& paragraphs_;
    ReviewPlan& plan_;
    ReviewParts& parts_;
    ReviewCopy& copy_;
    ParagraphChanges structure_;
    NumberingPlan numbering_;
    /// By paragraph of the body, one entry for each part of a divided one.
    std::map<std::uint32_t, std::vector<PropertiesChange>> properties_;
    std::vector<OwnList> used_lists_;
};

} // namespace rapporteur
