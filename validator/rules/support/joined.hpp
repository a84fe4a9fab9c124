// Entries of the list that stand, with their label, inside the paragraph of another entry: "... 4. Urge ...".
#pragma once

#include "rules/rule.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rapporteur {

struct JoinedEntry {
    std::uint32_t element = 0; ///< the element whose text contains the entry
    std::uint32_t begin = 0;   ///< of its label; bytes of the block's text
    std::uint32_t length = 0;  ///< of its label
    std::uint32_t text = 0;    ///< where its own text begins
    std::string label;
};

/// In document order. A label within a text counts if it is the next after the paragraph's own, a sentence
/// ends before it, and the list has no other entry with its number.
[[nodiscard]] const std::vector<JoinedEntry>& find_joined_entries(const RuleInput& input);

/// The number of entries inside the text of an element.
[[nodiscard]] std::size_t count_joined(const RuleInput& input, std::uint32_t element);

} // namespace rapporteur
