// Entries of the list that stand inside the paragraph of another, with their label: "... 4. Urge ...".
#pragma once

#include "rules/rule.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rapporteur {

struct JoinedEntry {
    std::uint32_t element = 0; ///< whose text it stands in
    std::uint32_t begin = 0;   ///< of its label, bytes of the block's text
    std::uint32_t length = 0;  ///< of its label
    std::uint32_t text = 0;    ///< where its own text begins
    std::string label;
};

/// In document order. A label counts as one where it is the next behind that of its paragraph, a sentence
/// ended before it, and the list has no other entry of that number.
[[nodiscard]] const std::vector<JoinedEntry>& find_joined_entries(const RuleInput& input);

/// How many entries stand inside the text of an element.
[[nodiscard]] std::size_t count_joined(const RuleInput& input, std::uint32_t element);

} // namespace rapporteur
