// The recognised report as a tree of sections, entries, items, tables and paragraphs in document order:
// what every writer walks. Each element of the report stands in it exactly once.
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
    bool enter = true; ///< a leaf is entered and not left
    std::uint32_t index = no_index;
};

/// Sections come in the order of the report, each once. Elements that break this order (a
/// submission before the opening), and elements of no section, are paragraphs where they stood: inside a
/// section when it goes on after them, else between sections; of all ways the one that keeps most of the
/// sections whole is taken.
[[nodiscard]] std::vector<OutlineEvent> make_outline(const Report& report, const Blocks& blocks);

} // namespace rapporteur
