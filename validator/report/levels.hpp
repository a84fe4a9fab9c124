// Finds the level of each entry of a list, and which candidates are entries at all.
#pragma once

#include "blocks/blocks.hpp"
#include "layout/layout.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rapporteur {

/// What makes a block a candidate. All kinds but `label` may also be plain text: the sequence decides.
enum class CandidateKind : std::uint8_t {
    label,        ///< "1.", "(a)", or numbered by Word
    no_mark,      ///< "1 Thank"
    other_mark,   ///< "3, Take", "1/ Thank"
    short_prefix, ///< "#1", "R1."
    words,        ///< "Recommendation 1."
    ordinal,      ///< "First."
    zero,         ///< "0.", "1.0"
    misread,      ///< "1O." for "10."
    lost_act,     ///< no label, but the text begins like an act
    lost_text     ///< no label, but the text is a sentence
};

/// A block that may be an entry of the list.
struct ListCandidate {
    std::uint32_t block = 0;    ///< index into Blocks::blocks
    bool after_lead_in = false; ///< the text before it ends in a colon
    CandidateKind kind = CandidateKind::label;
    const BlockLabel* label = nullptr; ///< the label it would have; null: that of the block
};

/// The decision on a candidate.
struct AssignedLevel {
    std::uint8_t depth = 0;                 ///< 1 for a resolution, 2 for an item, and so on; 0: no entry
    std::optional<std::uint8_t> other = {}; ///< its depth in a reading that is nearly as good
};

/// The list definition, the indentation, the kind of label, the lead-in and the sequence are weighed
/// together, and the cheapest reading of the whole sequence wins. So "1. 1. 1." is three resolutions, "3. 3.
/// 3." under one of them is its items, and a paragraph between "1." and "3." has lost its "2.".
[[nodiscard]] std::vector<AssignedLevel> assign_levels(const std::vector<ListCandidate>& candidates,
                                                       const Blocks& blocks,
                                                       std::span<const ListLevel> levels);

} // namespace rapporteur
