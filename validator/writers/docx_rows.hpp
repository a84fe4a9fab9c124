// A list whose entries are the rows of a table (report/columns.hpp), as w:tbl.
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

/// What the columns of a table hold, from left to right; none: no column of the layout.
using DocxColumns = std::vector<std::optional<ColumnRole>>;

/// The columns of a section's list, by their headings, else as the layout orders them; empty: it is no table.
/// `elements`: those of the section are among them.
[[nodiscard]] DocxColumns docx_columns(const Report& report, const Blocks& blocks, const Layout& layout,
                                       std::uint32_t section, std::span<const Element> elements);

/// Takes the paragraphs of each row into its cells, whatever their order, and writes the row when it ends.
class DocxRows {
public:
    explicit DocxRows(DocxColumns columns) : columns_(std::move(columns)), cells_(columns_.size()) {}

    void begin_row(std::string& out);
    /// Ends the table, if one was begun; false: there was none.
    bool end(std::string& out);

    [[nodiscard]] bool is_open() const { return open_; }
    [[nodiscard]] bool has(ColumnRole role) const { return column_of(role) < columns_.size(); }
    /// Where the paragraphs of a cell are written; without such a column the last one.
    [[nodiscard]] std::string& cell(ColumnRole role);
    /// The cells of a row of headings, one after the other.
    [[nodiscard]] std::string& next_cell();

private:
    [[nodiscard]] std::size_t column_of(ColumnRole role) const;
    void write_row(std::string& out);

    DocxColumns columns_;
    std::vector<std::string> cells_;
    std::size_t next_ = 0;
    bool begun_ = false; ///< the table
    bool open_ = false;  ///< a row
};

} // namespace rapporteur
