// A deadline that is earlier than the meeting that set it, or a next meeting that is not later. The layout's
// drafting words say which words announce a deadline.
#include "rules/support/days.hpp"
#include "rules/support/text.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace rapporteur::rules::deadline_before_meeting {
namespace {

constexpr std::array messages{MessageKind{"before", "date meeting"}, MessageKind{"next", "date meeting"}};

/// Whether the sentence of the date speaks of a meeting to come (`next-meeting` of the drafting words).
bool is_of_next_meeting(const RuleInput& input, const StatedDate& date,
                        const std::vector<std::string>& cues) {
    constexpr std::uint32_t looked_back = 300; // bytes
    const std::uint32_t from = date.begin - std::min(date.begin, looked_back);
    std::string_view before =
        std::string_view(input.block_of(date.element).text).substr(from, date.begin - from);
    const auto stop = before.rfind(". ");
    const std::string sentence = folded(stop == std::string_view::npos ? before : before.substr(stop));
    return std::any_of(cues.begin(), cues.end(), [&sentence](const std::string& cue) {
        return sentence.find(cue) != std::string::npos;
    });
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const Fact* meeting = input.report.first_fact(SectionKind::opening, FactKind::date);
    if (meeting == nullptr)
        meeting = input.report.first_fact(SectionKind::title_block, FactKind::date);
    if (meeting == nullptr || !meeting->date || !meeting->date->exists)
        return;
    const auto next_meeting = drafting_words(input.layout, "next-meeting");
    const auto last_day = meeting->date->last.value_or(meeting->date->first);
    for (const StatedDate& stated : find_stated_dates(input)) {
        if (!stated.has_year || !stated.date.exists || !is_decision(input.report.elements[stated.element]))
            continue;
        const bool due =
            is_deadline(input, stated) && stated.date.last.value_or(stated.date.first) < meeting->date->first;
        const bool next =
            !due && stated.date.first <= last_day && is_of_next_meeting(input, stated, next_meeting);
        if (due || next)
            report(
                flaw_at(stated.element, stated.begin, stated.end,
                        say(due ? "before" : "next", {{"date", stated.text}, {"meeting", meeting->text}})));
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
