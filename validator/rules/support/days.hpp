// All dates in a report's text.
#pragma once

#include "rules/rule.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rapporteur {

struct StatedDate {
    std::uint32_t element = 0;
    std::uint32_t begin = 0; ///< bytes of the block's text
    std::uint32_t end = 0;
    std::string text;
    DateFact date;
    bool has_year = true;
};
[[nodiscard]] const std::vector<StatedDate>& find_stated_dates(const RuleInput& input);

/// Whether the words before the date announce a deadline: "by", "no later than" (in the drafting words).
[[nodiscard]] bool is_deadline(const RuleInput& input, const StatedDate& date);

} // namespace rapporteur
