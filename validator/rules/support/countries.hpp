// Countries as rules compare them: those that took part, and those that are thanked for it.
#pragma once

#include "rules/rule.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

/// "the Dominican Republic" as it is compared: "dominican republic".
[[nodiscard]] std::string without_article(const Layout& layout, std::string_view name);

struct Attendance {
    std::vector<const Fact*> participants; ///< of the opening
    std::vector<Fact>
        thanked; ///< of the first resolution that thanks the delegations one by one; empty if none does
};
[[nodiscard]] const Attendance& read_attendance(const RuleInput& input);

/// Whether a country that takes part is no member of the group that the layout names, in a sentence that
/// speaks of guests.
[[nodiscard]] bool is_guest(const RuleInput& input, const Fact& fact);

/// How many countries stand in a row right behind `begin`; 0 where there is no list, or one that goes on with
/// others.
[[nodiscard]] std::size_t listed_countries_behind(const RuleInput& input, std::uint32_t element,
                                                  std::uint32_t begin);

} // namespace rapporteur
