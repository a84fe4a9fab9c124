// Tracked changes of a paragraph's properties (ISO/IEC 29500-1): its list or look (w:pPrChange, 17.13.5.29),
// its mark deleted or inserted (w:del and w:ins in w:rPr of w:pPr, 17.13.5.15 and 17.13.5.20).
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

/// False if somebody else has changed it already, or if the mark must stay (a section ends in it).
[[nodiscard]] bool may_change(const ElementIndex& elements, std::uint32_t paragraph,
                              const PropertiesChange& change);
/// Whether readers see nothing in the paragraph, so that its mark may be removed, and its list with it.
[[nodiscard]] bool may_be_removed(const ElementIndex& elements, std::uint32_t paragraph);
/// Whether both have the same look. Then joining them needs no change of the look.
[[nodiscard]] bool look_alike(const PartText& part, const ElementIndex& elements, std::uint32_t paragraph,
                              std::uint32_t other);

/// The paragraph's w:pPr with the changes, which must be allowed; empty if it has none and needs none.
[[nodiscard]] std::string changed_properties(const PartText& part, const ElementIndex& elements,
                                             RevisionStamp& stamp, std::uint32_t paragraph,
                                             const PropertiesChange& change);
/// Writes that in place of the paragraph's w:pPr.
void change_properties(PartEditor& editor, const PartText& part, const ElementIndex& elements,
                       RevisionStamp& stamp, std::uint32_t paragraph, const PropertiesChange& change);

/// Whether a paragraph may begin within this one: its start tag has no declaration that the second one would
/// need.
[[nodiscard]] bool may_be_divided(const PartText& part, const ElementIndex& elements,
                                  std::uint32_t paragraph);
/// The end of this paragraph and the start of the next one.
[[nodiscard]] std::string division_of(const PartText& part, const ElementIndex& elements,
                                      std::uint32_t paragraph, const std::string& properties);

} // namespace rapporteur
