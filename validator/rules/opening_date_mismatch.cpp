// The title block and the opening give different dates. They are compared as days: "June 25, 2013" and "June
// 25th, 2013" agree.
#include "rules/support/facts.hpp"

#include <array>
#include <utility>

namespace rapporteur::rules::opening_date_mismatch {
namespace {

constexpr std::array messages{MessageKind{"mismatch", "title opening"},
                              MessageKind{"two-titles", "title first"}};

constexpr std::array parameters{RuleParameter{"within", "no"}};

bool is_within(const DateFact& title, const DateFact& meeting) {
    return title.first >= meeting.first &&
           title.last.value_or(title.first) <= meeting.last.value_or(meeting.first);
}

/// "22 to 20 May" with its days in their order: date-not-in-calendar reports that they are not.
DateFact exchanged(DateFact date) {
    if (date.last)
        std::swap(date.first, *date.last);
    return date;
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto titles = input.report.facts_in(SectionKind::title_block, FactKind::date);
    const Fact* opening = input.report.first_fact(SectionKind::opening, FactKind::date);
    const Fact* reference = opening != nullptr ? opening : titles.empty() ? nullptr : titles.front();
    if (reference == nullptr || !reference->date)
        return;
    for (const Fact* title : titles) {
        if (!title->date || same_days(*title->date, *reference->date) ||
            same_days(*title->date, exchanged(*reference->date)))
            continue;
        // A declaration bears the day on which it was adopted, which may be any day of the meeting.
        if (input.parameter("within") == "yes" && is_within(*title->date, *reference->date))
            continue;
        report(flaw_at_fact(*title,
                            opening != nullptr
                                ? say("mismatch", {{"title", title->text}, {"opening", opening->text}})
                                : say("two-titles", {{"title", title->text}, {"first", reference->text}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "opening-date-mismatch",
                .code = "RN106",
                .family = "opening",
                .severity = Severity::error,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = parameters,
                .check = check};

} // namespace rapporteur::rules::opening_date_mismatch
