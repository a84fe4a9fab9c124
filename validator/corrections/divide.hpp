// Makes two blocks from one.
#pragma once

#include "blocks/blocks.hpp"
#include "finding/edit.hpp"

#include <string>

namespace rapporteur {

/// Sets the text of a label, and everything that is read from it.
void set_label(BlockLabel& label, const std::string& text);

/// Ends the block where the division begins. Returns the rest as a new block, with its spans and lines.
[[nodiscard]] Block divide_block(Block& block, const DivideBlock& division);

} // namespace rapporteur
