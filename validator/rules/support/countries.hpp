// Countries as rules compare them: the participants, and the countries that are thanked for taking part.
#pragma once

#include "rules/rule.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

/// The name folded and without its article, for comparison: "dominican republic" for "the Dominican
/// Republic".
[[nodiscard]] std::string without_article(const Layout& layout, std::string_view name);

struct Attendance {
    std::vector<const Fact*> participants; ///< of the opening
    /// In the first resolution that thanks the delegations one by one; empty if there is none.
    std::vector<Fact> thanked;
};
[[nodiscard]] const Attendance& read_attendance(const RuleInput& input);

/// Whether a participant is a guest: it is not in the group of members that the layout names, and its
/// sentence has a word for guests.
[[nodiscard]] bool is_guest(const RuleInput& input, const Fact& fact);

/// The number of countries in the list right after `begin`; 0 if there is no list, or if it goes on with
/// other names.
[[nodiscard]] std::size_t listed_countries_behind(const RuleInput& input, std::uint32_t element,
                                                  std::uint32_t begin);

} // namespace rapporteur
