// A list whose entries are the rows of a table: what each cell is, by the columns the layout describes.
#pragma once

#include "blocks/blocks.hpp"
#include "layout/layout.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <utility>

namespace rapporteur {

/// Whether the text of a cell is the heading of one of the columns.
[[nodiscard]] const ColumnPattern* column_headed(const SectionPattern& section, const FoldedText& text);

class TableColumns {
public:
    /// Looks at the blocks [begin, end). Of a table without a row of headings nothing is known, unless the
    /// columns need none.
    TableColumns(const Blocks& blocks, const SectionPattern& section, std::uint32_t begin, std::uint32_t end);

    [[nodiscard]] bool is_heading(std::uint32_t block) const;
    /// None: it stands in no table of this kind, or in another column of one.
    [[nodiscard]] std::optional<ColumnRole> role(std::uint32_t block) const;

private:
    void read_headings(const SectionPattern& section, std::uint32_t first, std::uint32_t end);

    const Blocks& blocks_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, ColumnRole> columns_; ///< by table and column
    std::map<std::uint32_t, std::uint32_t> heading_rows_;                   ///< by table
};

} // namespace rapporteur
