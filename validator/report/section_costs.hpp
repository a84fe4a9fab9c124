// The costs of reading a block as part of a section.
#pragma once

#include "blocks/blocks.hpp"
#include "layout/layout.hpp"
#include "report/numbered_headings.hpp"
#include "report/opening.hpp"

#include <algorithm>
#include <cstdint>

namespace rapporteur {

/// More than the costs of any other reading of one block: this reading is excluded.
constexpr float impossible = 1000.0F;

/// Judges one block after another.
class SectionCosts {
public:
    SectionCosts(const Blocks& blocks, const Layout& layout, std::uint32_t first, std::uint32_t opening)
        : blocks_(blocks), layout_(layout), numbered_headings_(find_numbered_headings(blocks)), first_(first),
          opening_(opening), opening_end_(opening_end(blocks, layout, opening)),
          has_recitals_(
              std::any_of(layout.sections.begin(), layout.sections.end(), [](const SectionPattern& section) {
                  return section.kind == SectionKind::recitals;
              })) {}

    /// Chooses the block that cost() judges.
    void look_at(std::uint32_t index);

    /// The cost of the block as the first of a section (`begins`), or as a later one.
    [[nodiscard]] float cost(const SectionPattern& section, bool begins) const;

private:
    [[nodiscard]] bool is_annex_label(const BlockLabel& label) const;
    [[nodiscard]] bool is_cued(const SectionPattern& section) const;
    [[nodiscard]] float title_line(bool begins) const;
    [[nodiscard]] float opening(bool begins) const;
    [[nodiscard]] bool lists_who_met() const;
    [[nodiscard]] float heading(const SectionPattern& section, bool begins) const;
    [[nodiscard]] float recital(const SectionPattern& section, bool begins) const;
    [[nodiscard]] float entry(const SectionPattern& section, bool begins) const;
    [[nodiscard]] float prose() const;
    [[nodiscard]] float participant(bool begins) const;
    [[nodiscard]] float signature(const SectionPattern& section, bool begins) const;
    [[nodiscard]] float annex(const SectionPattern& section, bool begins) const;
    [[nodiscard]] float closing(const SectionPattern& section, bool begins) const;

    const Blocks& blocks_;
    const Layout& layout_;
    std::vector<std::uint32_t> numbered_headings_;
    std::uint32_t first_ = 0;
    std::uint32_t opening_ = no_index;
    std::uint32_t opening_end_ = no_index; ///< the last block that surely belongs to it
    bool has_recitals_ = false;            ///< the layout has

    // Facts about the chosen block.
    std::uint32_t index_ = 0;
    FoldedText start_; ///< its first words, folded
    bool labelled_ = false;
    bool is_numbered_heading_ = false;
    bool names_annex_ = false;       ///< its label does: "Annex 2."
    bool counts_from_start_ = false; ///< its label may be the first of a list
    bool is_short_ = false;
    bool leads_from_recitals_ = false; ///< a lead-in behind text without labels, and before a list
    bool is_lead_in_ = false;          ///< it is a sentence with a colon at its end
    bool is_sentence_ = false;         ///< it ends like a sentence, or is too long for a line
    bool stands_out_ = false;          ///< bold, in capitals or with an outline level
    bool is_country_ = false;
    bool in_cell_ = false;
    bool list_follows_ = false;
    LineRole line_role_ = LineRole::other;
};

} // namespace rapporteur
