// The report is not submitted to anyone: no paragraph, sentence or clause of the opening does it.
#include "rules/support/facts.hpp"

namespace rapporteur::rules {
namespace {

constexpr std::string_view missing = "nothing says to whom the report is submitted";
constexpr std::string_view hint = "add the submission between the opening and the resolutions";

void check(const RuleInput& input, const ReportFlaw& report) {
    const SectionPattern& section = input.layout.submission;
    if (!section.required || section.cues.empty())
        return;
    if (!input.report.elements_of(Role::submission).empty() ||
        input.report.first_fact(Role::opening, FactKind::submission) != nullptr)
        return;
    report(flaw_at_end(input, last_before_resolutions(input.report), {"missing", missing, hint, {}}));
}

} // namespace

extern const Rule submission_missing;
const Rule submission_missing{
    .name = "submission-missing",
    .code = "RN201",
    .family = "sections",
    .severity = Severity::error,
    .fix = std::nullopt,
    .what = "The report does not say to which body it is submitted.",
    .why = "The submission is what makes minutes a report: it names the body that has to consider the "
           "resolutions.",
    .bad = "... Panama and the United States. / 1. Thank the delegations ...",
    .good = "... Panama and the United States. The Network submits its report to the Regional Consultation "
            "Group on "
            "Migration (RCGM) for consideration, as follows: / 1. Thank the delegations ...",
    .repair = "By the author.",
    .check = check};

} // namespace rapporteur::rules
