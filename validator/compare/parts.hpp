// A report as a tree of parts that are compared: sections, entries with their items, paragraphs.
#pragma once

#include "compare/compare.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rapporteur {

/// What a part is compared with: only parts of the same class may correspond.
enum class PartClass : std::uint8_t { root, section, title, heading, paragraph, entry, item };

struct ComparePart {
    PartClass kind = PartClass::root;
    SectionKind section = SectionKind::loose; ///< the section it stands in
    std::string name;                         ///< of a section, the layout's
    std::uint32_t element = no_index;         ///< none: root or section
    std::uint32_t parent = no_index;          ///< index into the parts
    std::vector<std::uint32_t> children;
    std::string text;  ///< white space folded
    std::string label; ///< as it stands
};

/// In document order; the first is the root. A paragraph that belongs to an entry stands below it.
[[nodiscard]] std::vector<ComparePart> make_parts(const CompareSide& side);

} // namespace rapporteur
