// The report thanks another country for hosting than the one where the meeting was held. The layout's
// drafting words say how a host is thanked (`hosting`) and what is another event (`other-event`).
#include "rules/support/facts.hpp"
#include "rules/support/phrases.hpp"
#include "rules/support/terms.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rapporteur::rules::host_mismatch {
namespace {

constexpr std::array messages{MessageKind{"other", "found place"}};

constexpr std::array parameters{RuleParameter{"countries", "countries"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const Fact* place = input.report.first_fact(SectionKind::opening, FactKind::place);
    const TermFinder* countries = input.finder("countries");
    if (place == nullptr || place->code.empty() || countries == nullptr || met_online(input))
        return;
    const Phrases hosting(drafting_words(input.layout, "hosting"));
    const Phrases others(drafting_words(input.layout, "other-event"));
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const std::string_view plain = input.folded(index).text;
        const auto& words = input.folded_words(index);
        if (!is_decision(input.report.elements[index]) || !hosting.stand_in(plain, words) ||
            others.stand_in(plain, words))
            continue;
        const auto named = find_terms(input, *countries, index);
        const bool host_is_named = std::any_of(named.begin(), named.end(), [&](const TermMatch& match) {
            return match.term->code == place->code;
        });
        if (named.empty() || host_is_named)
            continue;
        const TermMatch& first = named.front();
        const std::string found = input.block_of(index).text.substr(first.begin, first.end - first.begin);
        report(
            flaw_at(index, first.begin, first.end, say("other", {{"found", found}, {"place", place->text}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "host-mismatch",
                .code = "RN610",
                .family = "facts",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = parameters,
                .check = check};

} // namespace rapporteur::rules::host_mismatch
