// The annexes that a report has, and what is wrong with their numbers.
#pragma once

#include "rules/rule.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rapporteur {

struct NamedAnnex {
    std::uint32_t element = 0;
    std::uint32_t begin = 0; ///< bytes of the block's text: "Annex III"
    std::uint32_t end = 0;
    std::string text;
};

struct AnnexFlaws {
    /// References to an annex that the report does not have. Only a report that has annexes of its own with
    /// numbers or letters lacks one. An annex of another document ("Annex III to the Convention") is ignored.
    std::vector<NamedAnnex> missing;
    /// Headings of annexes whose number stands before another title already.
    std::vector<NamedAnnex> repeated;
};
[[nodiscard]] AnnexFlaws find_annex_flaws(const RuleInput& input);

} // namespace rapporteur
