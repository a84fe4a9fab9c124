// Sections that stand twice, with what belongs to them: one rule tells of each copy, the others pass over it.
#pragma once

#include "rules/rule.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace rapporteur {

struct Repeats {
    struct Copy {
        std::uint32_t element = 0; ///< where it begins
        std::string_view section;  ///< "opening", "submission", "heading"
    };
    std::vector<Copy> copies;
    /// For each element: whether it belongs to a copy, because it says what stands at the same place after
    /// the first one.
    std::vector<bool> copied;
};
/// Repeated openings and submissions may have other words, headings have the same.
[[nodiscard]] const Repeats& find_repeats(const RuleInput& input);

} // namespace rapporteur
