// Tells tables that say something from tables that only place text, and walks the former cell by cell.
#pragma once

#include "report/report.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace rapporteur {

/// For each element of the report the outermost table of data it stands in, or `no_index`. A table is data
/// when nothing in it, however deep, is a line of the title block, a heading, a submission, a resolution or
/// an item, and it has more than one cell; any other table is layout and vanishes, its paragraphs stay.
[[nodiscard]] std::vector<std::uint32_t> find_data_tables(const Report& report, const Blocks& blocks);

enum class TableStep : std::uint8_t {
    enter_table,
    enter_row,
    enter_cell,
    paragraph,
    leave_cell,
    leave_row,
    leave_table
};

/// The cells of each table, indices into Blocks::cells. Made once, for all tables that are walked.
using CellsOfTables = std::vector<std::vector<std::uint32_t>>;
[[nodiscard]] CellsOfTables cells_of_tables(const Blocks& blocks);

/// Calls `visit(step, index)` through a table and the tables in it, cells by row and column: `index` is the
/// cell of enter_cell, the element of paragraph. `elements` are those of the table, in document order.
void walk_table(const Report& report, const Blocks& blocks, const CellsOfTables& cells_of_tables,
                std::uint32_t table, std::span<const std::uint32_t> elements,
                const std::function<void(TableStep step, std::uint32_t index)>& visit);

} // namespace rapporteur
