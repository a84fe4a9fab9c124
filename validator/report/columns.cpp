#include "report/columns.hpp"

#include "report/division.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <set>

namespace rapporteur {
namespace {

constexpr std::size_t longest_column_heading = 80; // bytes

} // namespace

const ColumnPattern* column_headed(const SectionPattern& section, const FoldedText& text) {
    const auto headed =
        std::find_if(section.columns.begin(), section.columns.end(),
                     [&text](const ColumnPattern& column) { return begins_with_any(column.cues, text); });
    return headed == section.columns.end() ? nullptr : &*headed;
}

TableColumns::TableColumns(const Blocks& blocks, const SectionPattern& section, std::uint32_t begin,
                           std::uint32_t end)
    : blocks_(blocks) {
    if (section.columns.empty())
        return;
    const bool by_order = std::all_of(section.columns.begin(), section.columns.end(),
                                      [](const ColumnPattern& column) { return column.cues.empty(); });
    std::set<std::uint32_t> seen;
    for (std::uint32_t index = begin; index < end; ++index) {
        const std::uint32_t cell = blocks.blocks[index].cell;
        if (cell == no_index || !seen.insert(blocks.cells[cell].table).second)
            continue;
        const std::uint32_t table = blocks.cells[cell].table;
        if (!by_order)
            read_headings(section, index, end);
        for (std::uint32_t column = 0; by_order && column < section.columns.size(); ++column)
            columns_.emplace(std::pair(table, column), section.columns[column].role);
    }
}

/// Takes the first row as column headings, if at least two of its cells are headings that the layout knows.
void TableColumns::read_headings(const SectionPattern& section, std::uint32_t first, std::uint32_t end) {
    const Cell& start = blocks_.cells[blocks_.blocks[first].cell];
    std::map<std::uint32_t, ColumnRole> roles;
    for (std::uint32_t index = first; index < end && blocks_.blocks[index].cell != no_index; ++index) {
        const Block& block = blocks_.blocks[index];
        const Cell& cell = blocks_.cells[block.cell];
        if (cell.table != start.table || cell.row != start.row)
            break;
        if (block.text.size() > longest_column_heading)
            return;
        if (const ColumnPattern* column = column_headed(section, fold(block.text)))
            roles.emplace(cell.column, column->role);
    }
    if (roles.size() < 2)
        return;
    for (const auto& [column, role] : roles)
        columns_.emplace(std::pair(start.table, column), role);
    heading_rows_.emplace(start.table, start.row);
}

bool TableColumns::is_heading(std::uint32_t block) const {
    const std::uint32_t cell = blocks_.blocks[block].cell;
    if (heading_rows_.empty() || cell == no_index)
        return false;
    const auto row = heading_rows_.find(blocks_.cells[cell].table);
    return row != heading_rows_.end() && row->second == blocks_.cells[cell].row;
}

std::optional<ColumnRole> TableColumns::role(std::uint32_t block) const {
    const std::uint32_t index = blocks_.blocks[block].cell;
    if (columns_.empty() || index == no_index || is_heading(block))
        return std::nullopt;
    const Cell& cell = blocks_.cells[index];
    const auto column = columns_.find({cell.table, cell.column});
    return column == columns_.end() ? std::nullopt : std::optional(column->second);
}

} // namespace rapporteur
