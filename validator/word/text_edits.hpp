// Makes one edit of a paragraph's text as a tracked change.
#pragma once

#include "word/net_edits.hpp"
#include "word/part_editor.hpp"
#include "word/text_places.hpp"

#include <optional>
#include <vector>

namespace rapporteur {

/// The places of a part that an edit touches.
struct EditTarget {
    std::vector<const TextLeaf*> removed;
    const TextLeaf* beside = nullptr; ///< the leaf to which new words belong
};

/// None if some place that it touches may not be edited.
[[nodiscard]] std::optional<EditTarget> target_of(const ElementIndex& elements, const TextPlaces& places,
                                                  const NetEdit& edit);

/// Makes an edit for which target_of() found a target.
void track(PartEditor& editor, const TextPlaces& places, const NetEdit& edit, const EditTarget& target,
           MarkRank rank);

/// The place before the character at `at` where a paragraph may begin: between runs of the paragraph itself,
/// or within one of them. None if some other element around it would be torn.
[[nodiscard]] std::optional<BytePlace> division_place(const ElementIndex& elements, const TextPlaces& places,
                                                      std::uint32_t at);

} // namespace rapporteur
