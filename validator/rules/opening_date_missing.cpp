// The opening does not date the meeting. A day without a year ("on June 24") is no date, nor is one that no
// calendar has ("31 June 2019").
#include "base/text.hpp"
#include "rules/support/facts.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>

namespace rapporteur::rules::opening_date_missing {
namespace {

constexpr std::array messages{MessageKind{"missing", ""}, MessageKind{"missing-but-in-title", "title"},
                              MessageKind{"no-year", "found"}, MessageKind{"no-such-day", "found"}};

/// The date of the opening if no calendar has it; otherwise null.
const Fact* impossible_date(const RuleInput& input) {
    const Fact* stated = input.report.first_fact(SectionKind::opening, FactKind::date);
    return stated != nullptr && stated->date && !stated->date->exists ? stated : nullptr;
}

void check(const RuleInput& input, const ReportFlaw& report) {
    if (const Fact* date = impossible_date(input)) {
        report(flaw_at_fact(*date, say("no-such-day", {{"found", date->text}})));
        return;
    }
    const std::uint32_t opening = opening_lacking(input, FactKind::date);
    if (opening == no_index)
        return;
    for (const std::uint32_t element : input.report.elements_of(SectionKind::opening)) {
        const std::string& words = input.blocks.blocks[input.report.elements[element].block].text;
        const auto dates = find_dates(fold(words), input.layout);
        const auto date = std::find_if(dates.begin(), dates.end(),
                                       [](const DateMatch& candidate) { return !candidate.has_year; });
        if (date == dates.end())
            continue;
        report(flaw_at(element, date->begin, date->end,
                       say("no-year", {{"found", words.substr(date->begin, date->end - date->begin)}})));
        return;
    }
    report(flaw_of_missing_fact(input, opening, FactKind::date));
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "opening-date-missing",
                .code = "RN102",
                .family = "opening",
                .severity = Severity::error,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::opening_date_missing
