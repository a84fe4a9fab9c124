// The grid of a table (17.4): which column a cell stands in, how far it spans, what vertical merges cover.
#pragma once

#include "document/document.hpp"

#include <cstdint>
#include <pugixml.hpp>
#include <vector>

namespace rapporteur {

/// One table while it is read. Cells are added to the story; a cell that a merge covers is not, its content
/// belongs to the cell that covers it.
class OpenTable {
public:
    OpenTable(std::uint32_t index, std::size_t flows) : flow_depth(flows), index_(index) {}

    struct Place {
        std::uint32_t cell = no_index;
        bool is_covered = false;
        std::uint32_t unnamed_columns = 0; ///< that it spans beyond its own, and the row left out before it
    };

    void begin_row(pugi::xml_node row);
    [[nodiscard]] Place begin_cell(pugi::xml_node cell, TrackChanges changes, Story& story,
                                   Oddities& oddities, std::uint32_t paragraph);

    std::size_t flow_depth; ///< flows open where the table began

private:
    std::uint32_t index_;
    std::uint32_t row_ = no_index;
    std::uint32_t column_ = 0;
    std::uint32_t before_ = 0;         ///< columns that the row leaves out, until its first cell
    std::uint32_t beside_ = no_index;  ///< the cell to the left, for w:hMerge
    std::vector<std::uint32_t> above_; ///< by column: the cell a vertical merge would continue
};

} // namespace rapporteur
