// A list whose entries are the rows of a table: says what each cell is, by the columns that the layout
// describes.
#pragma once

#include "blocks/blocks.hpp"
#include "layout/layout.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <utility>

namespace rapporteur {

/// The column that has this text as its heading, or null.
[[nodiscard]] const ColumnPattern* column_headed(const SectionPattern& section, const FoldedText& text);

class TableColumns {
public:
    /// Looks at the blocks [begin, end). A table without a row of headings has no known columns, unless the
    /// layout's columns have no headings either: these go by their order.
    TableColumns(const Blocks& blocks, const SectionPattern& section, std::uint32_t begin, std::uint32_t end);

    [[nodiscard]] bool is_heading(std::uint32_t block) const;
    /// The role of the cell's column. None: the block is in no such table, in a heading, or in another
    /// column.
    [[nodiscard]] std::optional<ColumnRole> role(std::uint32_t block) const;

private:
    void read_headings(const SectionPattern& section, std::uint32_t first, std::uint32_t end);

    const Blocks& blocks_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, ColumnRole> columns_; ///< by table and column
    std::map<std::uint32_t, std::uint32_t> heading_rows_;                   ///< by table
};

} // namespace rapporteur
