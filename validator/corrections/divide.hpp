// Makes two blocks from one.
#pragma once

#include "blocks/blocks.hpp"
#include "finding/edit.hpp"

#include <string>

namespace rapporteur {

/// Sets the label of a block: its text, and the parts that the edit has.
void set_label(BlockLabel& label, const SetLabel& edit);

/// Ends the block where the division begins. Returns the rest as a new block, with its spans and lines.
[[nodiscard]] Block divide_block(Block& block, const DivideBlock& division);

} // namespace rapporteur
