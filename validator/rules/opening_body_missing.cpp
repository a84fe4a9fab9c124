// The opening does not name the body that met.
#include "rules/support/facts.hpp"
#include "rules/support/text.hpp"

#include <array>

namespace rapporteur::rules::opening_body_missing {
namespace {

constexpr std::array messages{MessageKind{"missing", ""}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const std::uint32_t opening = opening_lacking(input, FactKind::body);
    if (opening != no_index)
        report(flaw_at(opening, 0, 0, say("missing")));
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "opening-body-missing",
                .code = "RN117",
                .family = "opening",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::opening_body_missing
