// The report is not submitted to anyone: no paragraph, sentence or clause of the opening does it.
#include "rules/support/facts.hpp"

#include <array>

namespace rapporteur::rules::submission_missing {
namespace {

constexpr std::array messages{MessageKind{"missing", ""}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const SectionPattern& section = input.layout.section(SectionKind::submission);
    if (!section.required || section.cues.empty())
        return;
    if (!input.report.elements_of(SectionKind::submission).empty() ||
        input.report.first_fact(SectionKind::opening, FactKind::submission) != nullptr)
        return;
    report(flaw_at_end(input, last_before_resolutions(input.report), say("missing")));
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "submission-missing",
                .code = "RN201",
                .family = "sections",
                .severity = Severity::error,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::submission_missing
