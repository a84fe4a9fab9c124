// A deadline that is earlier than the meeting that set it. The layout's drafting words say which words
// announce a deadline.
#include "rules/support/days.hpp"
#include "rules/support/text.hpp"

#include <array>

namespace rapporteur::rules::deadline_before_meeting {
namespace {

constexpr std::array messages{MessageKind{"before", "date meeting"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const Fact* meeting = input.report.first_fact(SectionKind::opening, FactKind::date);
    if (meeting == nullptr)
        meeting = input.report.first_fact(SectionKind::title_block, FactKind::date);
    if (meeting == nullptr || !meeting->date || !meeting->date->exists)
        return;
    for (const StatedDate& stated : find_stated_dates(input)) {
        const bool due = stated.has_year && stated.date.exists &&
                         is_decision(input.report.elements[stated.element]) && is_deadline(input, stated);
        if (due && stated.date.last.value_or(stated.date.first) < meeting->date->first)
            report(flaw_at(stated.element, stated.begin, stated.end,
                           say("before", {{"date", stated.text}, {"meeting", meeting->text}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "deadline-before-meeting",
                .code = "RN603",
                .family = "facts",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::deadline_before_meeting
