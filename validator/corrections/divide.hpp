// One block becomes two.
#pragma once

#include "blocks/blocks.hpp"
#include "finding/edit.hpp"

#include <string>

namespace rapporteur {

/// Writes a label as it is to be, and what it reads as.
void set_label(BlockLabel& label, const std::string& text);

/// The block ends where the division begins; returned is what stands behind it, with spans and lines of its
/// own.
[[nodiscard]] Block divide_block(Block& block, const DivideBlock& division);

} // namespace rapporteur
