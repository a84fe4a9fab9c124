// A report as a tree of parts to compare: sections, entries with their items, paragraphs.
#pragma once

#include "compare/compare.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rapporteur {

/// Decides what a part is compared with: only certain classes may correspond (see may_correspond).
enum class PartClass : std::uint8_t { root, section, title, heading, paragraph, entry, item };

struct ComparePart {
    PartClass kind = PartClass::root;
    SectionKind section = SectionKind::loose; ///< the section that contains it
    std::string name;                         ///< of a section; the layout's name
    std::uint32_t element = no_index;         ///< no_index: the root or a section
    std::uint32_t parent = no_index;          ///< index into the parts
    std::vector<std::uint32_t> children;
    std::string text;  ///< white space folded
    std::string label; ///< as the report has it
};

/// In document order; the first one is the root. A paragraph that belongs to an entry is below it.
[[nodiscard]] std::vector<ComparePart> make_parts(const CompareSide& side);

} // namespace rapporteur
