// Makes two blocks from one.
#pragma once

#include "blocks/blocks.hpp"
#include "finding/edit.hpp"

#include <string>

namespace rapporteur {

/// Sets a label as the edit says: its text, and everything that is read from it.
void set_label(BlockLabel& label, const SetLabel& edit);

/// Ends the block where the division begins. Returns the rest as a new block, with its spans and lines.
[[nodiscard]] Block divide_block(Block& block, const DivideBlock& division);

} // namespace rapporteur
