// Changes of the properties of a paragraph as tracked changes: its list (w:pPrChange, 17.13.5.29), or its
// removal (w:del on its mark, 17.13.5.15).
#pragma once

#include "word/part_editor.hpp"

#include <cstdint>

namespace rapporteur {

/// Gives the paragraph this list and level. False: somebody's change of its properties stands there already.
bool change_list(PartEditor& editor, const PartText& part, const ElementIndex& elements, RevisionStamp& stamp,
                 std::uint32_t paragraph, std::int64_t num_id, std::int64_t level);

/// False: something is in it that is not empty, or its mark may not go (a section ends, a cell needs it).
bool remove_paragraph(PartEditor& editor, const PartText& part, const ElementIndex& elements,
                      RevisionStamp& stamp, std::uint32_t paragraph);

} // namespace rapporteur
