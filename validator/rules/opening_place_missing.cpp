// The opening does not say where the meeting was held.
#include "rules/support/facts.hpp"

namespace rapporteur::rules::opening_place_missing {
namespace {

void check(const RuleInput& input, const ReportFlaw& report) {
    const std::uint32_t opening = opening_lacking(input, FactKind::place);
    if (opening == no_index || met_online(input))
        return;
    report(flaw_of_missing_fact(input, opening, FactKind::place));
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "opening-place-missing",
                .code = "RN103",
                .family = "opening",
                .severity = Severity::error,
                .fix = std::nullopt,
                .messages = missing_fact_messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::opening_place_missing
