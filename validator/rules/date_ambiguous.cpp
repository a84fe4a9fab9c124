// A date in numbers where day and month can be exchanged: "10/12/2019". Title block and opening may each have
// such a date for the same meeting; both are reported.
#include "rules/support/days.hpp"
#include "rules/support/text.hpp"

#include <array>
#include <chrono>
#include <fmt/format.h>
#include <string>

namespace rapporteur::rules::date_ambiguous {
namespace {

constexpr std::array messages{MessageKind{"two-readings", "date first second"}};

std::string iso(const std::chrono::year_month_day& day) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

void check(const RuleInput& input, const ReportFlaw& report) {
    for (const StatedDate& stated : find_stated_dates(input)) {
        if (stated.date.other)
            report(flaw_at(stated.element, stated.begin, stated.end,
                           say("two-readings", {{"date", stated.text},
                                                {"first", iso(stated.date.first)},
                                                {"second", iso(*stated.date.other)}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "date-ambiguous",
                .code = "RN125",
                .family = "facts",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::date_ambiguous
