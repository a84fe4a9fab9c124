// The label of a resolution or item as attributes: what it counts, and what of it the layout does not
// foresee.
#pragma once

#include "report/report.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace rapporteur {

struct LabelParts {
    std::optional<std::uint64_t> number; ///< of a numbered resolution or item
    std::string letter;                  ///< of a lettered one, roman numerals too: "b", "iv"
    std::string
        odd; ///< the label as it stands, when it is not prefix, number and suffix as the layout writes
};

/// A resolution always has a number: its place among the resolutions where its label gives none.
[[nodiscard]] LabelParts label_parts(const Element& element, const BlockLabel& label,
                                     const std::vector<ListLevel>& levels);

/// The label that these parts stand for where nothing else is said: the form the layout prefers. `level` is
/// null where the layout has none for the depth.
[[nodiscard]] std::string usual_label(const LabelParts& parts, const ListLevel* level);
/// The level of an entry or item; null where the layout has none for its depth.
[[nodiscard]] const ListLevel* level_at(const std::vector<ListLevel>& levels, const Element& element);

/// The label of a paragraph, a space, and its text.
[[nodiscard]] std::string shown_text(const Block& block);

} // namespace rapporteur
