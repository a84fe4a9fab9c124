// A country that is listed twice among the participants.
#include "rules/support/facts.hpp"
#include "rules/support/repeats.hpp"

#include <array>
#include <set>
#include <string>

namespace rapporteur::rules::participant_repeated {
namespace {

constexpr std::array messages{MessageKind{"repeated", "found"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    std::set<std::string> seen;
    const auto& copied = find_repeats(input).copied; // section-repeated tells of these
    for (const Fact* fact : input.report.facts_in(SectionKind::opening, FactKind::participant)) {
        if (!copied[fact->element] && !fact->code.empty() && !seen.insert(fact->code).second)
            report(flaw_at_fact(*fact, say("repeated", {{"found", fact->text}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "participant-repeated",
                .code = "RN112",
                .family = "opening",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::participant_repeated
