// The opening names no country that took part.
#include "rules/support/facts.hpp"
#include "rules/support/text.hpp"

namespace rapporteur::rules::opening_participants_missing {
namespace {

constexpr std::array messages{MessageKind{"missing", ""}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const std::uint32_t opening = opening_lacking(input, FactKind::participant);
    if (opening != no_index)
        report(flaw_at(opening, 0, 0, say("missing")));
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "opening-participants-missing",
                .code = "RN104",
                .family = "opening",
                .severity = Severity::error,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::opening_participants_missing
