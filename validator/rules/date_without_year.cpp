// A day and month without a year among the decisions.
#include "rules/support/days.hpp"
#include "rules/support/text.hpp"

#include <array>

namespace rapporteur::rules::date_without_year {
namespace {

constexpr std::array messages{MessageKind{"no-year", "date"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    for (const StatedDate& stated : find_stated_dates(input)) {
        if (!stated.has_year && is_decision(input.report.elements[stated.element]))
            report(
                flaw_at(stated.element, stated.begin, stated.end, say("no-year", {{"date", stated.text}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "date-without-year",
                .code = "RN604",
                .family = "facts",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::date_without_year
