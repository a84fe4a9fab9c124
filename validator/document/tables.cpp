#include "document/tables.hpp"

#include "document/xml.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace rapporteur {
namespace {

constexpr std::int64_t most_columns = 63; // Word has the same limit

bool continues(pugi::xml_node merge) {
    return merge && value_of(merge) != "restart";
}

enum class VerticalMerge : std::uint8_t { none, starts, continues };

/// The vertical merge of a cell: w:vMerge (17.4.84), as changed by a tracked merge or split (w:cellMerge,
/// 17.13.5.3).
VerticalMerge vertical_merge(pugi::xml_node properties, TrackChanges changes) {
    if (const pugi::xml_node change = properties.child("w:cellMerge")) {
        const char* const side = changes == TrackChanges::reject ? "w:vMergeOrig" : "w:vMerge";
        const std::string_view word = change.attribute(side).value();
        return word == "cont"   ? VerticalMerge::continues
               : word == "rest" ? VerticalMerge::starts
                                : VerticalMerge::none;
    }
    const pugi::xml_node merge = properties.child("w:vMerge");
    return !merge ? VerticalMerge::none : continues(merge) ? VerticalMerge::continues : VerticalMerge::starts;
}

} // namespace

void OpenTable::begin_row(pugi::xml_node row) {
    ++row_; // no_index + 1 is 0
    const auto before = integer_value(row.child("w:trPr").child("w:gridBefore"));
    column_ = static_cast<std::uint32_t>(std::clamp<std::int64_t>(before.value_or(0), 0, most_columns));
    before_ = column_;
    beside_ = no_index;
}

OpenTable::Place OpenTable::begin_cell(pugi::xml_node cell, TrackChanges changes, Story& story,
                                       Oddities& oddities, std::uint32_t paragraph) {
    const pugi::xml_node properties = cell.child("w:tcPr");
    const pugi::xml_node span_node = properties.child("w:gridSpan");
    const auto span_written = integer_value(span_node);
    const auto span =
        static_cast<std::uint32_t>(std::clamp<std::int64_t>(span_written.value_or(1), 1, most_columns));
    if (span_node && span_written != span)
        oddities.push_back({"grid-span-out-of-range", story.part, paragraph,
                            fmt::format("a cell spans `{}` columns; read as {}", value_of(span_node), span)});
    const std::uint32_t column = column_;
    const std::uint32_t unnamed = span - 1 + std::exchange(before_, 0);
    column_ += span;
    if (above_.size() < column_)
        above_.resize(column_, no_index);
    const auto clear_above = [&](std::uint32_t first) {
        std::fill(above_.data() + first, above_.data() + column_, no_index);
    };

    if (continues(properties.child("w:hMerge")) && beside_ != no_index) {
        story.cells[beside_].column_span += span;
        clear_above(column);
        return {beside_, true, unnamed};
    }
    const VerticalMerge merge = vertical_merge(properties, changes);
    if (merge == VerticalMerge::continues && above_[column] != no_index) {
        Cell& covering = story.cells[above_[column]];
        covering.row_span = row_ - covering.row + 1;
        clear_above(column + 1);
        beside_ = above_[column];
        return {above_[column], true, unnamed};
    }
    if (merge == VerticalMerge::continues)
        oddities.push_back({"merge-without-start", story.part, paragraph,
                            "a cell continues a vertical merge that no cell above it starts"});
    const auto added = static_cast<std::uint32_t>(story.cells.size());
    story.cells.push_back({index_, row_, column, span, 1});
    clear_above(column);
    if (merge != VerticalMerge::none)
        above_[column] = added;
    beside_ = added;
    return {added, false, unnamed};
}

} // namespace rapporteur
