// A list whose entries are rows of a table (report/columns.hpp), as w:tbl.
#pragma once

#include "blocks/blocks.hpp"
#include "layout/layout.hpp"
#include "report/report.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace rapporteur {

/// The roles of a table's columns, from left to right; none: the layout does not know the column.
using DocxColumns = std::vector<std::optional<ColumnRole>>;

/// The columns of a section's list: by their headings, else in the order of the layout; empty: the list is no
/// table.
[[nodiscard]] DocxColumns docx_columns(const Report& report, const Blocks& blocks, const Layout& layout,
                                       std::uint32_t section, std::span<const Element> elements);

/// Collects the paragraphs of a row into its cells, in whatever order they come. Writes the row when it ends.
class DocxRows {
public:
    explicit DocxRows(DocxColumns columns) : columns_(std::move(columns)), cells_(columns_.size()) {}

    void begin_row(std::string& out);
    /// Ends the table; returns false if none was begun.
    bool end(std::string& out);

    [[nodiscard]] bool is_open() const { return open_; }
    [[nodiscard]] bool has(ColumnRole role) const { return column_of(role) < columns_.size(); }
    /// The text of the cell with this role; the last cell if there is no such column.
    [[nodiscard]] std::string& cell(ColumnRole role);
    /// The next cell in a row of headings.
    [[nodiscard]] std::string& next_cell();

private:
    [[nodiscard]] std::size_t column_of(ColumnRole role) const;
    void write_row(std::string& out);

    DocxColumns columns_;
    std::vector<std::string> cells_;
    std::size_t next_ = 0;
    bool begun_ = false; ///< whether the table was begun
    bool open_ = false;  ///< whether a row is open
};

} // namespace rapporteur
