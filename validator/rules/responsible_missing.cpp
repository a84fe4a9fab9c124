// A row in a table of commitments does not say who is responsible. A cell that several rows share counts for
// all of them. A table without such a column has no finding.
#include "report/columns.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace rapporteur::rules::responsible_missing {
namespace {

constexpr std::array messages{MessageKind{"nobody", "name label"}};

/// The rows of one table that say who is responsible.
struct ResponsibleColumn {
    bool is_there = false;
    std::vector<bool> filled; ///< by row
};

const Cell* cell_of(const RuleInput& input, std::uint32_t element) {
    const std::uint32_t cell = input.block_of(element).cell;
    return cell == no_index ? nullptr : &input.blocks.cells[cell];
}

bool is_headed_responsible(const RuleInput& input, std::uint32_t element) {
    const std::uint32_t section = input.report.elements[element].section;
    if (section == no_index || input.report.sections[section].pattern >= input.layout.sections.size())
        return false;
    const SectionPattern& pattern = input.layout.sections[input.report.sections[section].pattern];
    const ColumnPattern* column = column_headed(pattern, input.folded(element));
    return column != nullptr && column->role == ColumnRole::responsible;
}

std::map<std::uint32_t, ResponsibleColumn> columns_by_table(const RuleInput& input) {
    std::map<std::uint32_t, ResponsibleColumn> columns;
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const ElementPart part = input.report.elements[index].part;
        if (part != ElementPart::responsible && part != ElementPart::column)
            continue;
        const Cell* cell = cell_of(input, index);
        if (cell == nullptr)
            continue;
        ResponsibleColumn& column = columns[cell->table];
        if (part == ElementPart::column) {
            column.is_there = column.is_there || is_headed_responsible(input, index);
            continue;
        }
        column.is_there = true;
        const std::size_t end = std::size_t{cell->row} + std::max(cell->row_span, 1U);
        column.filled.resize(std::max(column.filled.size(), end));
        std::fill(column.filled.begin() + cell->row, column.filled.begin() + static_cast<std::ptrdiff_t>(end),
                  true);
    }
    return columns;
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto columns = columns_by_table(input);
    if (columns.empty())
        return;
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        if (input.report.elements[index].part != ElementPart::entry)
            continue;
        const Cell* cell = cell_of(input, index);
        const auto column = cell == nullptr ? columns.end() : columns.find(cell->table);
        if (column == columns.end() || !column->second.is_there ||
            (cell->row < column->second.filled.size() && column->second.filled[cell->row]))
            continue;
        const std::uint32_t end = trimmed_end(input.block_of(index).text);
        report(flaw_at(index, end, end, say("nobody", label_arguments(input, index))));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "responsible-missing",
                .code = "RN321",
                .family = "resolutions",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::responsible_missing
