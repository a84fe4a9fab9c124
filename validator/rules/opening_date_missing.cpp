// The opening does not date the meeting. A day without its year ("on June 24") does not date it either, nor does
// one that is in no calendar ("31 June 2019").
#include "base/text.hpp"
#include "rules/support/facts.hpp"

#include <algorithm>

namespace rapporteur::rules {
namespace {

constexpr std::string_view missing = "the opening does not say when the meeting was held";
constexpr std::string_view missing_hint = "add the day, the month and the year";
constexpr std::string_view title_hint = "the title block says `{title}`";
constexpr std::string_view no_year = "the opening gives `{found}` as the date, without a year";
constexpr std::string_view no_year_hint = "add the year";

constexpr std::string_view no_such_day = "the opening gives `{found}` as the date; there is no such day";
constexpr std::string_view no_such_day_hint = "look the day up in the invitation or the minutes";

/// The date of the opening, where it is in no calendar; null otherwise.
const Fact* impossible_date(const RuleInput& input) {
    const Fact* stated = input.report.first_fact(Role::opening, FactKind::date);
    return stated != nullptr && stated->date && !stated->date->exists ? stated : nullptr;
}

void check(const RuleInput& input, const ReportFlaw& report) {
    if (const Fact* date = impossible_date(input)) {
        Flaw flaw;
        flaw.element = date->element;
        flaw.begin = date->begin;
        flaw.end = date->end;
        flaw.message = {"no-such-day", no_such_day, no_such_day_hint, {{"found", date->text}}};
        report(std::move(flaw));
        return;
    }
    const std::uint32_t opening = opening_lacking(input, FactKind::date);
    if (opening == no_index)
        return;
    Flaw flaw;
    flaw.element = opening;
    for (const std::uint32_t element : input.report.elements_of(Role::opening)) {
        const std::string& words = input.blocks.blocks[input.report.elements[element].block].text;
        const auto dates = find_dates(fold(words), input.layout);
        const auto date = std::find_if(dates.begin(), dates.end(),
                                       [](const DateMatch& candidate) { return !candidate.has_year; });
        if (date == dates.end())
            continue;
        flaw.element = element;
        flaw.begin = date->begin;
        flaw.end = date->end;
        flaw.message = {"no-year",
                        no_year,
                        no_year_hint,
                        {{"found", words.substr(date->begin, date->end - date->begin)}}};
        report(std::move(flaw));
        return;
    }
    if (const Fact* title = input.report.first_fact(Role::title_line, FactKind::date))
        flaw.message = {"missing-but-in-title", missing, title_hint, {{"title", title->text}}};
    else
        flaw.message = {"missing", missing, missing_hint, {}};
    report(std::move(flaw));
}

} // namespace

extern const Rule opening_date_missing;
const Rule opening_date_missing{
    .name = "opening-date-missing",
    .code = "RN102",
    .family = "opening",
    .severity = Severity::error,
    .fix = std::nullopt,
    .what = "The opening does not say on which day the meeting was held.",
    .why = "Reports are filed, cited and compared by their date, and every deadline in the resolutions "
           "counts from it.",
    .bad = "The Network held its regular meeting in Managua, Nicaragua, with participation of ...",
    .good = "The Network held its regular meeting in Managua, Nicaragua, on June 24, 2014, with "
            "participation of ...",
    .repair = "By the author. A date in the title block is named in the hint, but not copied.",
    .check = check};

} // namespace rapporteur::rules
