// Distinguishes tables of data from tables that only place text, and walks the former cell by cell.
#pragma once

#include "report/report.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace rapporteur {

/// For each element of the report the outermost table of data around it, or `no_index`. A table is data if it
/// has more than one cell, and if nothing in it, however deep, is a line of the title block, a heading, a
/// submission, a resolution or an item. Other tables only place text: their paragraphs stay, the table does
/// not.
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

/// The cells of each table, as indices into Blocks::cells. Make it once for all tables.
using CellsOfTables = std::vector<std::vector<std::uint32_t>>;
[[nodiscard]] CellsOfTables cells_of_tables(const Blocks& blocks);

/// Calls `visit(step, index)` through a table and the tables in it, by row and column. `index` is the cell
/// for enter_cell and the element for paragraph. `elements` are the elements of the table, in document order.
void walk_table(const Report& report, const Blocks& blocks, const CellsOfTables& cells_of_tables,
                std::uint32_t table, std::span<const std::uint32_t> elements,
                const std::function<void(TableStep step, std::uint32_t index)>& visit);

} // namespace rapporteur
