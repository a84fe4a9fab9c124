// One edit of the text of a paragraph as a tracked change.
#pragma once

#include "word/net_edits.hpp"
#include "word/part_editor.hpp"
#include "word/text_places.hpp"

#include <optional>
#include <vector>

namespace rapporteur {

/// What of a part an edit touches.
struct EditTarget {
    std::vector<const TextLeaf*> removed;
    const TextLeaf* beside = nullptr; ///< what new words belong to
};

/// None: a place of it may not be edited.
[[nodiscard]] std::optional<EditTarget> target_of(const ElementIndex& elements, const TextPlaces& places,
                                                  const NetEdit& edit);

/// Makes an edit that has a target.
void track(PartEditor& editor, const TextPlaces& places, const NetEdit& edit, const EditTarget& target,
           MarkRank rank);

/// The place before the character at `at` where a paragraph may begin: between runs of the paragraph itself
/// or in one of them. None: it stands in something that would be torn.
[[nodiscard]] std::optional<BytePlace> division_place(const ElementIndex& elements, const TextPlaces& places,
                                                      std::uint32_t at);

} // namespace rapporteur
