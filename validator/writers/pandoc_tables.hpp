// The parts of a table in pandoc's document tree. Each is opened before its content and closed after it.
#pragma once

#include "document/document.hpp"
#include "writers/pandoc_inlines.hpp"

#include <cstdint>

namespace rapporteur {

/// Opens a table up to its rows.
void open_pandoc_table(PandocJson& json, std::uint32_t columns);
void close_pandoc_table(PandocJson& json);
void open_pandoc_row(PandocJson& json);
void close_pandoc_row(PandocJson& json);
/// Opens a cell up to its blocks.
void open_pandoc_cell(PandocJson& json, const Cell& cell);
void close_pandoc_cell(PandocJson& json);

} // namespace rapporteur
