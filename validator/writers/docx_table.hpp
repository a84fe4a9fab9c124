// A table of the document as w:tbl, row by row. Word wants a cell in every place of a row, also where a cell
// of a row above reaches down.
#pragma once

#include "blocks/blocks.hpp"

#include <cstdint>
#include <map>
#include <string>

namespace rapporteur {

class DocxTable {
public:
    void open_row(std::string& out);
    void close_row(std::string& out);
    /// Writes what stands before the cell in its row, and the begin of the cell. The caller writes its
    /// content and its end.
    void open_cell(std::string& out, const Cell& cell);

private:
    struct Merge {
        std::uint32_t span = 1;
        std::uint32_t first_row = 0;
        std::uint32_t end_row = 0;
    };

    /// Writes the cells of this row before column `end`: cells covered from above, and cells that the report
    /// lacks.
    void fill_to(std::string& out, std::uint32_t end);
    void add_empty_cell(std::string& out);

    std::map<std::uint32_t, Merge> merges_; ///< by column: the merges that may reach into this row
    std::uint32_t row_ = no_index;          ///< the open row; no_index: it has no cell yet
    std::uint32_t column_ = 0;              ///< the next one of this row
};

} // namespace rapporteur
