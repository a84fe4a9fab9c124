#include "report/tables_of_data.hpp"

#include <algorithm>

namespace rapporteur {

bool TablesOfData::hold(std::uint32_t index) {
    const Block& block = blocks_.blocks[index];
    if (blocks_.tables.empty() || block.label.source == LabelSource::none)
        return false;
    if (block.cell != no_index && is_of_data(blocks_.cells[block.cell].table, block.label))
        return true;
    remember(block.label);
    return false;
}

/// Whether the table, or one around it, holds data. `label` is the next of the table.
bool TablesOfData::is_of_data(std::uint32_t table, const BlockLabel& label) {
    for (std::uint32_t cell = no_index; table != no_index;
         table = cell == no_index ? no_index : blocks_.cells[cell].table) {
        auto known = decided_.find(table);
        if (known == decided_.end())
            known = decided_.emplace(table, holds_data(table, label)).first;
        if (known->second)
            return true;
        cell = blocks_.tables[table].parent_cell;
    }
    return false;
}

bool TablesOfData::holds_data(std::uint32_t table, const BlockLabel& first) {
    if (cells_.empty()) {
        cells_.resize(blocks_.tables.size());
        for (const Cell& cell : blocks_.cells)
            ++cells_[cell.table];
    }
    // A table of one cell is a frame around paragraphs.
    return begun_ && cells_[table] > 1 && !counts_on(first);
}

bool TablesOfData::counts_on(const BlockLabel& label) const {
    return std::any_of(label.readings.begin(), label.readings.end(), [&](const LabelReading& reading) {
        const auto last = last_.find({label.prefix, label.suffix, reading.format});
        return last != last_.end() && reading.value == last->second + 1;
    });
}

void TablesOfData::remember(const BlockLabel& label) {
    begun_ = true;
    for (const LabelReading& reading : label.readings)
        last_[{label.prefix, label.suffix, reading.format}] = reading.value;
}

} // namespace rapporteur
