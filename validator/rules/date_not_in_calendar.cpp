// A date that no calendar has, or days whose last is before the first. In the opening, opening-date-missing
// reports a date that does not exist.
#include "rules/support/days.hpp"
#include "rules/support/text.hpp"

#include <array>
#include <chrono>

namespace rapporteur::rules::date_not_in_calendar {
namespace {

constexpr std::array messages{MessageKind{"no-such-day", "date"}, MessageKind{"reversed", "date"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    for (const StatedDate& stated : find_stated_dates(input)) {
        // Without a year nobody knows whether February had 29 days: a leap year is assumed.
        const auto assumed = [&](const std::chrono::year_month_day& day) {
            return stated.has_year ? day : std::chrono::year(2000) / day.month() / day.day();
        };
        const bool exists =
            assumed(stated.date.first).ok() && (!stated.date.last || assumed(*stated.date.last).ok());
        if (!exists && input.report.elements[stated.element].kind != SectionKind::opening)
            report(flaw_at(stated.element, stated.begin, stated.end,
                           say("no-such-day", {{"date", stated.text}})));
        else if (exists && stated.date.last && assumed(*stated.date.last) < assumed(stated.date.first))
            report(
                flaw_at(stated.element, stated.begin, stated.end, say("reversed", {{"date", stated.text}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "date-not-in-calendar",
                .code = "RN109",
                .family = "facts",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::date_not_in_calendar
