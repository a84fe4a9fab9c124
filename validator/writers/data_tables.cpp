// Word users also make columns, frames and signature lines with tables. A table is kept as a table only if it
// contains nothing that the layout knows.
#include "writers/data_tables.hpp"

#include <algorithm>
#include <map>

namespace rapporteur {
namespace {

bool places_text(const Element& element) {
    return is_entry(element) || element.kind == SectionKind::title_block ||
           element.kind == SectionKind::submission || element.kind == SectionKind::heading;
}

/// An element or a table in a cell, in the order of the text.
struct Content {
    bool is_table = false;
    std::uint32_t index = 0;
};

struct TableContents {
    std::map<std::uint32_t, std::vector<Content>> of_cell;
    std::map<std::uint32_t, std::vector<std::uint32_t>> cells_of_table; ///< sorted by row, then column
};

TableContents gather(const Report& report, const Blocks& blocks, const CellsOfTables& cells_of_tables,
                     std::uint32_t root, std::span<const std::uint32_t> elements) {
    TableContents contents;
    contents.cells_of_table[root];
    for (const std::uint32_t element : elements) {
        std::uint32_t cell = blocks.blocks[report.elements[element].block].cell;
        contents.of_cell[cell].push_back({.is_table = false, .index = element});
        for (std::uint32_t table = blocks.cells[cell].table; !contents.cells_of_table.contains(table);
             table = blocks.cells[cell].table) {
            contents.cells_of_table[table];
            cell = blocks.tables[table].parent_cell;
            contents.of_cell[cell].push_back({.is_table = true, .index = table});
        }
    }
    for (auto& [table, cells] : contents.cells_of_table) {
        cells = cells_of_tables[table];
        std::stable_sort(cells.begin(), cells.end(), [&](std::uint32_t left, std::uint32_t right) {
            const Cell& a = blocks.cells[left];
            const Cell& b = blocks.cells[right];
            return std::pair(a.row, a.column) < std::pair(b.row, b.column);
        });
    }
    return contents;
}

/// The state of the walk in one table: its next cell, and the next content of the current cell.
struct Place {
    const std::vector<std::uint32_t>* cells = nullptr;
    std::size_t cell = 0;
    std::size_t content = 0;
    bool in_cell = false;
};

} // namespace

std::vector<std::uint32_t> find_data_tables(const Report& report, const Blocks& blocks) {
    std::vector<bool> layout(blocks.tables.size(), false);
    const auto parent_of = [&](std::uint32_t table) {
        const std::uint32_t cell = blocks.tables[table].parent_cell;
        return cell == no_index ? no_index : blocks.cells[cell].table;
    };
    for (const Element& element : report.elements) {
        const std::uint32_t cell = blocks.blocks[element.block].cell;
        if (cell == no_index || !places_text(element))
            continue;
        for (auto table = blocks.cells[cell].table; table != no_index && !layout[table];
             table = parent_of(table))
            layout[table] = true;
    }
    std::vector<std::uint32_t> cell_count(blocks.tables.size(), 0);
    for (const Cell& cell : blocks.cells)
        ++cell_count[cell.table];

    std::vector<std::uint32_t> found(report.elements.size(), no_index);
    for (std::size_t i = 0; i < report.elements.size(); ++i) {
        const std::uint32_t cell = blocks.blocks[report.elements[i].block].cell;
        if (cell == no_index)
            continue;
        for (auto table = blocks.cells[cell].table; table != no_index; table = parent_of(table)) {
            if (!layout[table] && cell_count[table] > 1)
                found[i] = table;
        }
    }
    return found;
}

CellsOfTables cells_of_tables(const Blocks& blocks) {
    CellsOfTables cells(blocks.tables.size());
    for (std::uint32_t cell = 0; cell < blocks.cells.size(); ++cell)
        cells[blocks.cells[cell].table].push_back(cell);
    return cells;
}

void walk_table(const Report& report, const Blocks& blocks, const CellsOfTables& cells_of_tables,
                std::uint32_t table, std::span<const std::uint32_t> elements,
                const std::function<void(TableStep, std::uint32_t)>& visit) {
    const TableContents contents = gather(report, blocks, cells_of_tables, table, elements);
    std::vector<Place> places{{.cells = &contents.cells_of_table.at(table)}};
    visit(TableStep::enter_table, table);
    while (!places.empty()) {
        Place& place = places.back();
        const auto& cells = *place.cells;
        if (place.in_cell) {
            const std::uint32_t cell = cells[place.cell];
            const auto held = contents.of_cell.find(cell);
            if (held != contents.of_cell.end() && place.content < held->second.size()) {
                const Content content = held->second[place.content++];
                if (content.is_table) {
                    visit(TableStep::enter_table, content.index);
                    places.push_back({.cells = &contents.cells_of_table.at(content.index)});
                } else {
                    visit(TableStep::paragraph, content.index);
                }
                continue;
            }
            visit(TableStep::leave_cell, cell);
            place.in_cell = false;
            ++place.cell;
            if (place.cell == cells.size() || blocks.cells[cells[place.cell]].row != blocks.cells[cell].row)
                visit(TableStep::leave_row, no_index);
            continue;
        }
        if (place.cell == cells.size()) {
            visit(TableStep::leave_table, no_index);
            places.pop_back();
            continue;
        }
        const std::uint32_t cell = cells[place.cell];
        if (place.cell == 0 || blocks.cells[cells[place.cell - 1]].row != blocks.cells[cell].row)
            visit(TableStep::enter_row, no_index);
        visit(TableStep::enter_cell, cell);
        place.in_cell = true;
        place.content = 0;
    }
}

} // namespace rapporteur
