// No paragraph reads like the opening the layout describes. What the opening should say is not reported
// missing as well.
#include "rules/support/facts.hpp"

namespace rapporteur::rules {
namespace {

constexpr std::string_view text = "no opening paragraph introduces the report";
constexpr std::string_view hint = "begin with who met, when, where and with whom";

void check(const RuleInput& input, const ReportFlaw& report) {
    const SectionPattern& section = input.layout.opening;
    if (!section.required || section.cues.empty() || !input.report.elements_of(Role::opening).empty())
        return;
    Flaw flaw;
    flaw.message = {"missing", text, hint, {}};
    // It would stand before the first element that is no line of the title block.
    for (std::uint32_t index = 0; index < input.report.elements.size() && flaw.element == no_index; ++index) {
        if (input.report.elements[index].role != Role::title_line)
            flaw.element = index;
    }
    report(std::move(flaw));
}

} // namespace

extern const Rule opening_missing;
const Rule opening_missing{
    .name = "opening-missing",
    .code = "RN101",
    .family = "opening",
    .severity = Severity::error,
    .fix = std::nullopt,
    .what = "The report has no opening paragraph.",
    .why = "The opening is the only place that says which body met, on which day, where, and who took part; "
           "without "
           "it the resolutions belong to no meeting.",
    .bad = "1. Thank the delegations for sharing their progress.",
    .good =
        "The Liaison Officer Network held its regular meeting in Managua, Nicaragua, on June 24, 2014, with "
        "participation of representatives from Canada, Honduras and Mexico.",
    .repair = "By the author: only the author knows what the opening has to say.",
    .check = check};

} // namespace rapporteur::rules
