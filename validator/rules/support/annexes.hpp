// The annexes that a report has, and where its text refers to one that it does not have.
#pragma once

#include "rules/rule.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rapporteur {

struct MissingAnnex {
    std::uint32_t element = 0;
    std::uint32_t begin = 0; ///< bytes of the block's text: "Annex III"
    std::uint32_t end = 0;
    std::string text;
};

/// Only a report that has annexes of its own with numbers or letters lacks one. An annex of another document
/// ("Annex III to the Convention") is ignored.
[[nodiscard]] std::vector<MissingAnnex> find_missing_annexes(const RuleInput& input);

/// The headings of annexes whose number stands before another title already.
[[nodiscard]] std::vector<MissingAnnex> find_repeated_annexes(const RuleInput& input);

} // namespace rapporteur
