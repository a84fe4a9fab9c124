// Changes of the properties of a paragraph as tracked changes: its list or its look
// (w:pPrChange, 17.13.5.29), its mark deleted or inserted (w:del and w:ins in w:rPr of w:pPr, 17.13.5.15
// and 17.13.5.20).
#pragma once

#include "word/part_editor.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace rapporteur {

enum class MarkChange : std::uint8_t { none, inserted, deleted };

struct ListChange {
    std::int64_t num_id = 0;
    std::int64_t level = 0;
};

struct PropertiesChange {
    std::optional<ListChange> list = {};
    std::uint32_t like = no_element; ///< the w:p whose look it takes
    MarkChange mark = MarkChange::none;

    [[nodiscard]] bool changes_look() const { return list || like != no_element; }
};

/// False: somebody's change stands there already, or the mark may not go (a section ends in it).
[[nodiscard]] bool may_change(const ElementIndex& elements, std::uint32_t paragraph,
                              const PropertiesChange& change);
/// Whether nothing is in the paragraph that a reader sees, so that its mark may go, and its list with it.
[[nodiscard]] bool may_be_removed(const ElementIndex& elements, std::uint32_t paragraph);
/// Whether both have the same look, so that what is joined of them needs no change of it.
[[nodiscard]] bool look_alike(const PartText& part, const ElementIndex& elements, std::uint32_t paragraph,
                              std::uint32_t other);

/// The w:pPr of the paragraph with the changes, which it may have; empty where it has and needs none.
[[nodiscard]] std::string changed_properties(const PartText& part, const ElementIndex& elements,
                                             RevisionStamp& stamp, std::uint32_t paragraph,
                                             const PropertiesChange& change);
/// Writes that where the paragraph's own w:pPr stands.
void change_properties(PartEditor& editor, const PartText& part, const ElementIndex& elements,
                       RevisionStamp& stamp, std::uint32_t paragraph, const PropertiesChange& change);

/// Whether a paragraph can begin within this one: its start tag declares nothing that what stands behind
/// would miss.
[[nodiscard]] bool may_be_divided(const PartText& part, const ElementIndex& elements,
                                  std::uint32_t paragraph);
/// The end of this paragraph and the beginning of another.
[[nodiscard]] std::string division_of(const PartText& part, const ElementIndex& elements,
                                      std::uint32_t paragraph, const std::string& properties);

} // namespace rapporteur
