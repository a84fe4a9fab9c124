// The recognised report as a tree of sections, entries, items, tables and paragraphs, in document order.
// Every writer walks this tree. Each element of the report is in it exactly once.
#pragma once

#include "report/report.hpp"

#include <cstdint>
#include <vector>

namespace rapporteur {

enum class OutlineKind : std::uint8_t {
    section, ///< index: into Report::sections
    entry,   ///< index: its element, which is also its first paragraph
    items,
    item, ///< index: its element, which is also its first paragraph
    table,
    row,
    cell,      ///< index: into Blocks::cells
    line,      ///< a leaf; index: its element
    heading,   ///< a leaf; index: its element
    paragraph, ///< a leaf; index: its element
};

struct OutlineEvent {
    OutlineKind kind = OutlineKind::paragraph;
    bool enter = true; ///< a leaf has an enter event only
    std::uint32_t index = no_index;
};

/// Each section comes once, in the order of the report. Elements that break this order (a submission before
/// the opening) and elements without a section become paragraphs at their place. Such a paragraph is inside a
/// section if the section continues after it, otherwise between sections. Among all solutions the one that
/// keeps the most of the sections is taken.
[[nodiscard]] std::vector<OutlineEvent> make_outline(const Report& report, const Blocks& blocks);

} // namespace rapporteur
