// The parts of a table in pandoc's document tree, each opened and closed around what it holds.
#pragma once

#include "document/document.hpp"
#include "writers/pandoc_inlines.hpp"

#include <cstdint>

namespace rapporteur {

/// Up to its rows.
void open_pandoc_table(PandocJson& json, std::uint32_t columns);
void close_pandoc_table(PandocJson& json);
void open_pandoc_row(PandocJson& json);
void close_pandoc_row(PandocJson& json);
/// Up to its blocks.
void open_pandoc_cell(PandocJson& json, const Cell& cell);
void close_pandoc_cell(PandocJson& json);

} // namespace rapporteur
