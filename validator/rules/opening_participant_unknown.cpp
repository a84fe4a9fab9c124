// A participant that the vocabulary does not know, or that is not a member. The layout says which group the
// participants must belong to (`group` of its pattern for participants).
#include "rules/support/countries.hpp"
#include "rules/support/facts.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>

namespace rapporteur::rules::opening_participant_unknown {
namespace {

constexpr std::array messages{MessageKind{"unknown", "found"}, MessageKind{"misspelt", "found nearest"},
                              MessageKind{"stranger", "found"}, MessageKind{"outsider", "found group"}};

/// The vocabulary's entry for a fact; null if there is none.
const Term* term_of(const Layout& layout, const FactPattern& pattern, const Fact& fact) {
    const Vocabulary* vocabulary = layout.vocabulary(pattern.vocabulary);
    if (vocabulary == nullptr)
        return nullptr;
    const auto term = std::find_if(vocabulary->terms.begin(), vocabulary->terms.end(),
                                   [&](const Term& candidate) { return candidate.code == fact.code; });
    return term == vocabulary->terms.end() ? nullptr : &*term;
}

void check_unknown(const RuleInput& input, const FactPattern& pattern, const Fact& fact,
                   const ReportFlaw& report) {
    const TermFinder* finder = input.layout.finder(pattern.vocabulary);
    const std::string nearest = finder == nullptr ? std::string() : finder->nearest(fact.text);
    if (nearest.empty()) {
        report(flaw_at_fact(fact, say("unknown", {{"found", fact.text}})));
        return;
    }
    report(flaw_to_rewrite(input, fact.element, {fact.begin, fact.end}, nearest,
                           say("misspelt", {{"found", fact.text}, {"nearest", nearest}})));
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const FactPattern* pattern = input.layout.fact(FactKind::participant);
    if (pattern == nullptr)
        return;
    const std::string& group = pattern->group;
    const auto participants = input.report.facts_in(SectionKind::opening, FactKind::participant);
    const bool names_countries = std::any_of(participants.begin(), participants.end(),
                                             [](const Fact* fact) { return !fact->code.empty(); });
    for (const Fact* fact : participants) {
        // A list of ports, companies or persons is none of countries.
        if (fact->attendee == Attendee::organization ||
            (fact->attendee == Attendee::unknown && !names_countries))
            continue;
        if (fact->attendee == Attendee::unknown) {
            Flaw flaw = flaw_at_fact(*fact, say("stranger", {{"found", fact->text}}));
            flaw.severity = Severity::info;
            report(std::move(flaw));
            continue;
        }
        if (fact->code.empty()) {
            check_unknown(input, *pattern, *fact, report);
            continue;
        }
        const Term* term = term_of(input.layout, *pattern, *fact);
        if (group.empty() || term == nullptr || term->group == group || is_guest(input, *fact))
            continue;
        report(flaw_at_fact(*fact,
                            say("outsider", {{"found", fact->text}, {"group", group, ArgumentKind::name}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "opening-participant-unknown",
                .code = "RN105",
                .family = "opening",
                .severity = Severity::warning,
                .fix = FixSafety::unsafe,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::opening_participant_unknown
