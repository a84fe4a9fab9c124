// The participants are not in alphabetical order of their preferred names (without article). The rule runs
// only where the layout asks for it: a translation often keeps the order of the original.
#include "rules/support/countries.hpp"
#include "rules/support/facts.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <vector>

namespace rapporteur::rules::participant_order {
namespace {

constexpr std::array messages{MessageKind{"order", "found previous"}};
constexpr std::array parameters{RuleParameter{"order", "any"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    if (input.parameter("order") != "alphabetical")
        return;
    struct Named {
        std::string name;
        const Fact* fact;
    };
    std::vector<Named> participants;
    for (const Fact* fact : input.report.facts_in(SectionKind::opening, FactKind::participant)) {
        if (fact->attendee != Attendee::country)
            continue;
        if (fact->code.empty() || fact->name.empty())
            return;
        const bool again = std::any_of(participants.begin(), participants.end(), [fact](const Named& named) {
            return named.fact->code == fact->code; // participant-repeated reports it
        });
        if (again || is_guest(input, *fact))
            continue;
        participants.push_back({without_article(input.layout, fact->name), fact});
    }
    const auto found =
        std::is_sorted_until(participants.begin(), participants.end(),
                             [](const Named& left, const Named& right) { return left.name < right.name; });
    if (found != participants.end())
        report(flaw_at_fact(*found->fact, say("order", {{"found", found->fact->text},
                                                        {"previous", std::prev(found)->fact->text}})));
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "participant-order",
                .code = "RN113",
                .family = "opening",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = parameters,
                .check = check};

} // namespace rapporteur::rules::participant_order
