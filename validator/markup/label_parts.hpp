// The label of a resolution or item as attributes: its number or letter, and the whole label if it differs
// from what the layout would write.
#pragma once

#include "report/report.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace rapporteur {

struct LabelParts {
    std::optional<std::uint64_t> number; ///< of a numbered resolution or item
    /// Of a lettered resolution or item; also a Roman numeral: "b", "iv".
    std::string letter;
    std::string odd; ///< the whole label if the layout would write another one; else empty
};

/// A resolution always has a number. If its label gives none, this is its place among the resolutions.
[[nodiscard]] LabelParts label_parts(const Element& element, const BlockLabel& label,
                                     const std::vector<ListLevel>& levels);

/// The label for these parts in the layout's preferred form, ignoring `odd`. `level` is null if the layout
/// has none for the depth.
[[nodiscard]] std::string usual_label(const LabelParts& parts, const ListLevel* level);
/// The level of an entry or item; null if the layout has none for its depth.
[[nodiscard]] const ListLevel* level_at(const std::vector<ListLevel>& levels, const Element& element);

/// The label of a paragraph, a space, and the paragraph's text.
[[nodiscard]] std::string shown_text(const Block& block);

} // namespace rapporteur
