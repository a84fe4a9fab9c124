#include "writers/docx_table.hpp"

#include <fmt/format.h>
#include <iterator>

namespace rapporteur {

void DocxTable::open_row(std::string& out) {
    row_ = no_index;
    column_ = 0;
    out += "<w:tr>";
}

void DocxTable::close_row(std::string& out) {
    fill_to(out, no_index);
    out += "</w:tr>";
}

void DocxTable::open_cell(std::string& out, const Cell& cell) {
    row_ = cell.row;
    fill_to(out, cell.column);
    std::string properties;
    if (cell.column_span > 1)
        properties += fmt::format("<w:gridSpan w:val=\"{}\"/>", cell.column_span);
    if (cell.row_span > 1) {
        properties += "<w:vMerge w:val=\"restart\"/>";
        merges_[cell.column] = {cell.column_span, cell.row, cell.row + cell.row_span};
    }
    column_ = cell.column + cell.column_span;
    out += "<w:tc>";
    if (!properties.empty())
        out += fmt::format("<w:tcPr>{}</w:tcPr>", properties);
}

void DocxTable::fill_to(std::string& out, std::uint32_t end) {
    const auto reaches = [this](const Merge& each) { return each.first_row < row_ && row_ < each.end_row; };
    while (column_ < end) {
        const auto merge = merges_.find(column_);
        if (merge != merges_.end() && reaches(merge->second)) {
            const std::uint32_t span = merge->second.span;
            out += fmt::format("<w:tc><w:tcPr>{}<w:vMerge/></w:tcPr><w:p/></w:tc>",
                               span > 1 ? fmt::format("<w:gridSpan w:val=\"{}\"/>", span) : std::string());
            column_ += span;
        } else if (end == no_index) {
            if (row_ == no_index)
                return; // a row without cells
            auto next = merges_.upper_bound(column_);
            while (next != merges_.end() && !reaches(next->second))
                next = next->second.end_row <= row_ ? merges_.erase(next) : std::next(next);
            if (next == merges_.end())
                return;
            add_empty_cell(out);
        } else {
            add_empty_cell(out);
        }
    }
}

void DocxTable::add_empty_cell(std::string& out) {
    out += "<w:tc><w:p/></w:tc>";
    ++column_;
}

} // namespace rapporteur
