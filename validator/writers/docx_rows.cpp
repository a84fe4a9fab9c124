#include "writers/docx_rows.hpp"

#include "base/text.hpp"
#include "report/columns.hpp"
#include "writers/docx_parts.hpp"

#include <algorithm>

namespace rapporteur {

DocxColumns docx_columns(const Report& report, const Blocks& blocks, const Layout& layout,
                         std::uint32_t section, std::span<const Element> elements) {
    const std::uint32_t pattern = report.sections[section].pattern;
    DocxColumns columns;
    if (pattern >= layout.sections.size() || layout.sections[pattern].columns.empty())
        return columns;
    const SectionPattern& list = layout.sections[pattern];
    bool is_table = false;
    for (const Element& element : elements) {
        if (element.section != section)
            continue;
        is_table = is_table || element.part == ElementPart::responsible;
        if (element.part != ElementPart::column)
            continue;
        const ColumnPattern* column = column_headed(list, fold(blocks.blocks[element.block].text));
        columns.push_back(column == nullptr ? std::nullopt : std::optional(column->role));
    }
    if (columns.empty() && is_table) {
        for (const ColumnPattern& column : list.columns)
            columns.emplace_back(column.role);
    }
    return columns;
}

void DocxRows::begin_row(std::string& out) {
    if (!begun_)
        out += docx_table_begin(columns_.size());
    begun_ = true;
    write_row(out);
    open_ = true;
    next_ = 0;
}

bool DocxRows::end(std::string& out) {
    write_row(out);
    if (begun_)
        out += "</w:tbl>";
    return std::exchange(begun_, false);
}

std::string& DocxRows::cell(ColumnRole role) {
    return cells_[std::min(column_of(role), cells_.size() - 1)];
}

std::string& DocxRows::next_cell() {
    return cells_[std::min(next_++, cells_.size() - 1)];
}

std::size_t DocxRows::column_of(ColumnRole role) const {
    return static_cast<std::size_t>(std::find(columns_.begin(), columns_.end(), std::optional(role)) -
                                    columns_.begin());
}

void DocxRows::write_row(std::string& out) {
    if (!std::exchange(open_, false))
        return;
    out += "<w:tr>";
    for (std::string& cell : cells_) {
        // A cell must end in a paragraph (ISO 29500-1, 17.4.65).
        const bool needs_paragraph = cell.empty() || cell.ends_with("</w:tbl>");
        out += "<w:tc>" + cell + (needs_paragraph ? "<w:p/></w:tc>" : "</w:tc>");
        cell.clear();
    }
    out += "</w:tr>";
}

} // namespace rapporteur
