// Paragraphs that were cut into lines, by a PDF, an e-mail or a text extractor, put together again.
#pragma once

#include "blocks/blocks.hpp"

namespace rapporteur {

/// Joins the blocks that are lines of one paragraph, where most of the document is cut so. Block::joined says
/// where the lines began.
void join_broken_lines(Blocks& blocks);

} // namespace rapporteur
