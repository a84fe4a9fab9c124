// Empty paragraphs that have a label: each takes a number, so that the list seems to have a gap.
#pragma once

#include "rules/rule.hpp"
#include "rules/support/labels.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace rapporteur {

struct EmptyEntry {
    std::uint32_t paragraph = 0;
    std::uint32_t dropped = 0; ///< index into Blocks::dropped
};
/// Those of the body, in the order of the paragraphs.
[[nodiscard]] const std::vector<EmptyEntry>& find_empty_entries(const RuleInput& input);

/// The first empty paragraph of those before the label at `index` that took exactly the numbers which the
/// list lacks there; none if they do not explain the gap.
[[nodiscard]] std::optional<EmptyEntry> empty_before_gap(const RuleInput& input, const CheckedList& list,
                                                         std::size_t index);

} // namespace rapporteur
