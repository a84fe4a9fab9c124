// The dates of the title block and the opening are compared as days: "June 25, 2013" and "June 25th, 2013"
// agree.
#include "rules/support/facts.hpp"

namespace rapporteur::rules {
namespace {

constexpr std::string_view mismatch = "the title block says `{title}`, the opening `{opening}`";
constexpr std::string_view two_titles = "the title block says `{title}` and, before that, `{first}`";
constexpr std::string_view hint = "let both give the same day";

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto titles = input.report.facts_in(Role::title_line, FactKind::date);
    const Fact* opening = input.report.first_fact(Role::opening, FactKind::date);
    const Fact* reference = opening != nullptr ? opening : titles.empty() ? nullptr : titles.front();
    if (reference == nullptr || !reference->date)
        return;
    for (const Fact* title : titles) {
        if (!title->date || same_days(*title->date, *reference->date))
            continue;
        report(flaw_at_fact(
            *title,
            opening != nullptr
                ? Message{"mismatch", mismatch, hint, {{"title", title->text}, {"opening", opening->text}}}
                : Message{
                      "two-titles", two_titles, hint, {{"title", title->text}, {"first", reference->text}}}));
    }
}

} // namespace

extern const Rule opening_date_mismatch;
const Rule opening_date_mismatch{
    .name = "opening-date-mismatch",
    .code = "RN106",
    .family = "opening",
    .severity = Severity::error,
    .fix = std::nullopt,
    .what = "The title block and the opening give different dates.",
    .why = "One of the two is wrong, usually left from the report that served as a model; whoever cites the "
           "report "
           "cannot know which.",
    .bad =
        "June 24, 2014 / The Network held its regular meeting in Managua, Nicaragua, on June 25, 2014, ...",
    .good =
        "June 24, 2014 / The Network held its regular meeting in Managua, Nicaragua, on June 24, 2014, ...",
    .repair = "By the author: the text does not tell which of the two is right.",
    .check = check};

} // namespace rapporteur::rules
