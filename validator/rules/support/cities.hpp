// Cities in the text of a report that stand beside a country where they do not lie.
#pragma once

#include "rules/rule.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rapporteur {

struct MisplacedCity {
    std::uint32_t element = 0;
    std::uint32_t begin = 0; ///< bytes of the block's text: "Bishkek, Kazakhstan"
    std::uint32_t end = 0;
    std::string city;
    std::string country;
    std::string lies_in; ///< ISO 3166-1 code
};

/// Only a city after a word such as "in" counts, and only if no list goes on after the country. What is a
/// fact of the report is left out.
[[nodiscard]] std::vector<MisplacedCity>
find_misplaced_cities(const RuleInput& input, const TermFinder& cities, const TermFinder& countries);

} // namespace rapporteur
