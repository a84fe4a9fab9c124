// The report is submitted to a body that the layout does not expect, in a text taken over from another
// network. The cues of the layout's submission name the expected bodies.
#include "rules/support/facts.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rapporteur::rules::submission_body {
namespace {

constexpr std::array messages{MessageKind{"other", "found expected"}};

/// The bodies that the cues of the submission name.
std::vector<const Term*> expected_bodies(const Layout& layout, const TermFinder& organizations) {
    std::vector<const Term*> expected;
    for (const Phrase& cue : layout.section(SectionKind::submission).cues) {
        for (const TermMatch& match : organizations.find(fold(cue.source)))
            expected.push_back(match.term);
    }
    return expected;
}

void check_text(const RuleInput& input, std::uint32_t element, std::uint32_t begin, std::uint32_t end,
                const std::vector<const Term*>& expected, const ReportFlaw& report) {
    const FactPattern* own = input.layout.fact(FactKind::body);
    const auto is_expected = [&](const TermMatch& match) {
        return std::any_of(expected.begin(), expected.end(),
                           [&](const Term* term) { return term->code == match.term->code; });
    };
    std::vector<TermMatch> named;
    for (const TermMatch& match :
         input.layout.finder(VocabularyRole::organizations)->find(input.folded(element))) {
        if (match.begin >= begin && match.end <= end)
            named.push_back(match);
    }
    if (std::any_of(named.begin(), named.end(), is_expected))
        return;
    for (const TermMatch& match : named) {
        const bool own_body = own != nullptr && !own->code.empty() && match.term->code == own->code;
        if (own_body)
            continue;
        const std::string_view text = input.block_of(element).text;
        report(
            flaw_at(element, match.begin, match.end,
                    say("other", {{"found", std::string(text.substr(match.begin, match.end - match.begin))},
                                  {"expected", expected.front()->preferred}})));
        return;
    }
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const TermFinder* organizations = input.layout.finder(VocabularyRole::organizations);
    if (organizations == nullptr)
        return;
    const auto expected = expected_bodies(input.layout, *organizations);
    if (expected.empty())
        return;
    for (const std::uint32_t element : input.report.elements_of(SectionKind::submission))
        check_text(input, element, 0, static_cast<std::uint32_t>(input.block_of(element).text.size()),
                   expected, report);
    if (const Fact* clause = input.report.first_fact(SectionKind::opening, FactKind::submission))
        check_text(input, clause->element, clause->begin, clause->end, expected, report);
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "submission-body",
                .code = "RN205",
                .family = "sections",
                .severity = Severity::error,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::submission_body
