// A name among the participants that the vocabulary does not know, or knows as no member. Which group the
// participants must belong to is the layout's (`group` of its participants pattern).
#include "rules/support/facts.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace rapporteur::rules {
namespace {

constexpr std::string_view unknown = "`{found}` is not a country this layout knows";
constexpr std::string_view unknown_hint =
    "check the spelling; a country that is new is added to the vocabulary";
constexpr std::string_view nearest_hint = "did you mean `{nearest}`?";
constexpr std::string_view outsider =
    "`{found}` is listed as a participant but is not in the group `{group}`";
constexpr std::string_view outsider_hint = "check the list; a country that joined is added to the vocabulary";

/// The vocabulary's entry of a fact; null where the layout has none.
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
        report(flaw_at_fact(fact, {"unknown", unknown, unknown_hint, {{"found", fact.text}}}));
        return;
    }
    Flaw flaw =
        flaw_at_fact(fact, {"misspelt", unknown, nearest_hint, {{"found", fact.text}, {"nearest", nearest}}});
    flaw.fix = Fix{FixSafety::unsafe, fmt::format("write `{}`", nearest)};
    flaw.edits.emplace_back(
        ReplaceText{input.report.elements[fact.element].block, fact.begin, fact.end, nearest});
    report(std::move(flaw));
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const FactPattern* pattern = input.layout.fact(FactKind::participant);
    if (pattern == nullptr)
        return;
    const std::string& group = pattern->group;
    for (const Fact* fact : input.report.facts_in(Role::opening, FactKind::participant)) {
        if (fact->code.empty()) {
            check_unknown(input, *pattern, *fact, report);
            continue;
        }
        const Term* term = term_of(input.layout, *pattern, *fact);
        if (group.empty() || term == nullptr || term->group == group)
            continue;
        report(flaw_at_fact(
            *fact, {"outsider", outsider, outsider_hint, {{"found", fact->text}, {"group", group}}}));
    }
}

} // namespace

extern const Rule opening_participant_unknown;
const Rule opening_participant_unknown{
    .name = "opening-participant-unknown",
    .code = "RN105",
    .family = "opening",
    .severity = Severity::warning,
    .fix = FixSafety::unsafe,
    .what = "A participant in the opening is no country of the vocabulary, or is not a member.",
    .why = "A misspelt country is missing from every list that is made from the reports; one that is no "
           "member may be "
           "a slip of the pen or an observer who belongs in another sentence.",
    .bad = "... representatives from Canada, Hondurus and Mexico.",
    .good = "... representatives from Canada, Honduras and Mexico.",
    .repair = "Unsafe where one known name is near: it is very likely the one that was meant, but a name is "
              "changed.",
    .check = check};

} // namespace rapporteur::rules
