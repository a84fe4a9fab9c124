// Which level each labelled block belongs to.
#pragma once

#include "blocks/blocks.hpp"
#include "layout/layout.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace rapporteur {

/// A labelled block on its way to a level, with what stands before it.
struct LabelledBlock {
    std::uint32_t block = 0;    ///< index into Blocks::blocks
    bool after_lead_in = false; ///< the text before it ends in a colon
};

/// The depth of each, 1 for a resolution, 2 for an item, and so on. The levels come from the list definition,
/// the indentation, the kind of label and the sequence together: the cheapest reading of the whole sequence
/// is taken, so that "1. 1. 1." is three resolutions and "3. 3. 3." under one of them its items.
[[nodiscard]] std::vector<std::uint8_t> assign_levels(const std::vector<LabelledBlock>& labelled,
                                                      const Blocks& blocks,
                                                      std::span<const ListLevel> levels);

} // namespace rapporteur
