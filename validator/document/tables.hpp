// The grid of a table (17.4): the column of each cell, how many columns it spans, and what vertical merges
// cover.
#pragma once

#include "document/document.hpp"

#include <cstdint>
#include <pugixml.hpp>
#include <vector>

namespace rapporteur {

/// A table while it is read. Cells are added to the story. A cell that a merge covers is not added; its
/// content goes to the cell that covers it.
class OpenTable {
public:
    OpenTable(std::uint32_t index, std::size_t flows) : flow_depth(flows), index_(index) {}

    struct Place {
        std::uint32_t cell = no_index;
        bool is_covered = false;
        /// Columns without a cell of their own: those it spans beyond its own, and those the row left out
        /// before it.
        std::uint32_t unnamed_columns = 0;
    };

    void begin_row(pugi::xml_node row);
    [[nodiscard]] Place begin_cell(pugi::xml_node cell, TrackChanges changes, Story& story,
                                   Oddities& oddities, std::uint32_t paragraph);

    std::size_t flow_depth; ///< count of flows open when the table began

private:
    std::uint32_t index_;
    std::uint32_t row_ = no_index;
    std::uint32_t column_ = 0;
    std::uint32_t before_ = 0;         ///< columns that the row leaves out before its first cell
    std::uint32_t beside_ = no_index;  ///< the cell to the left, for w:hMerge
    std::vector<std::uint32_t> above_; ///< for each column, the cell that a vertical merge would continue
};

} // namespace rapporteur
