// The grammar of report XML (schemas/report.rnc) as a table that the reader uses.
#pragma once

#include <cstdint>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace rapporteur {

/// The kinds of content. An element is identified by its name and by the kind of its parent: `place` in
/// `meeting` is another element than `place` in a paragraph.
enum class Holds : std::uint32_t {
    nothing = 0,
    root = 1U << 0U,
    report = 1U << 1U,
    meeting = 1U << 2U,
    participants = 1U << 3U,
    words = 1U << 4U, ///< text only
    lines = 1U << 5U,
    loose = 1U << 6U,
    resolutions = 1U << 7U,
    entries = 1U << 8U,
    numbered = 1U << 9U,
    items = 1U << 10U,
    rows = 1U << 11U,
    cells = 1U << 12U,
    content = 1U << 13U, ///< text, facts, emphasis, notes
    note = 1U << 14U,
    corrections = 1U << 15U,
    dropped = 1U << 16U
};

struct ElementRule {
    std::string_view name;
    std::uint32_t inside = 0; ///< the kinds of elements that may contain it
    Holds holds = Holds::nothing;
    /// The names of its attributes, separated by spaces; `!` after a required one.
    std::string_view attributes;
};

/// The rule for an element of this name within `inside`; null if it may not stand there.
[[nodiscard]] const ElementRule* rule_of(std::string_view name, Holds inside);
/// What is wrong with the attributes of a node, in words; empty if nothing is wrong.
[[nodiscard]] std::string check_attributes(pugi::xml_node node, const ElementRule& rule);

} // namespace rapporteur
