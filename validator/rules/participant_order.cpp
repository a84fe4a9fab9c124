// The participants are not in the order of the alphabet, by their preferred names without article. Only where
// the layout asks for it: in a translation the countries often keep the order of the original.
#include "rules/support/countries.hpp"
#include "rules/support/facts.hpp"

#include <array>
#include <string>

namespace rapporteur::rules {
namespace {

constexpr std::array messages{MessageKind{"order", "found previous"}};
constexpr std::array parameters{RuleParameter{"order", "any"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    if (input.parameter("order") != "alphabetical")
        return;
    std::string previous;
    const Fact* before = nullptr;
    for (const Fact* fact : input.report.facts_in(Role::opening, FactKind::participant)) {
        if (fact->code.empty() || fact->name.empty())
            return;
        std::string name = without_article(input.layout, fact->name);
        if (before != nullptr && name < previous) {
            report(flaw_at_fact(*fact, say("order", {{"found", fact->text}, {"previous", before->text}})));
            return;
        }
        previous = std::move(name);
        before = fact;
    }
}

} // namespace

extern const Rule participant_order;
const Rule participant_order{.name = "participant-order",
                             .code = "RN113",
                             .family = "opening",
                             .severity = Severity::info,
                             .fix = std::nullopt,
                             .messages = messages,
                             .parameters = parameters,
                             .check = check};

} // namespace rapporteur::rules
