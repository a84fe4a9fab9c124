// Joins paragraphs that a PDF, an e-mail or a text extractor cut into lines.
#pragma once

#include "blocks/blocks.hpp"

namespace rapporteur {

/// Joins the blocks that are lines of one paragraph, if most of the document is cut into lines. Block::joined
/// says where each line began.
void join_broken_lines(Blocks& blocks);

} // namespace rapporteur
