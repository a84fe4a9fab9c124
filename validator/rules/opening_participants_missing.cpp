// The opening names no country that took part.
#include "rules/support/facts.hpp"

namespace rapporteur::rules::opening_participants_missing {
namespace {

void check(const RuleInput& input, const ReportFlaw& report) {
    report_plainly_missing(input, FactKind::participant, report);
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "opening-participants-missing",
                .code = "RN104",
                .family = "opening",
                .severity = Severity::error,
                .fix = std::nullopt,
                .messages = plainly_missing_messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::opening_participants_missing
