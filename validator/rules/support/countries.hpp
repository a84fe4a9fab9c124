// Countries as rules compare them: those that took part, and those that are thanked for it.
#pragma once

#include "rules/rule.hpp"

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

} // namespace rapporteur
