// The opening does not name the body that met.
#include "rules/support/facts.hpp"

namespace rapporteur::rules::opening_body_missing {
namespace {

void check(const RuleInput& input, const ReportFlaw& report) {
    report_plainly_missing(input, FactKind::body, report);
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "opening-body-missing",
                .code = "RN117",
                .family = "opening",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = plainly_missing_messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::opening_body_missing
