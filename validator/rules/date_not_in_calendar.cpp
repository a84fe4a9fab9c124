// A date that no calendar has, or days whose last is before the first. In the opening, opening-date-missing
// reports a date that does not exist.
#include "rules/support/days.hpp"
#include "rules/support/text.hpp"

#include <array>
#include <chrono>
#include <string>

namespace rapporteur::rules::date_not_in_calendar {
namespace {

constexpr std::array messages{MessageKind{"no-such-day", "date"}, MessageKind{"reversed", "date"}};

/// Reports years whose last is before the first: "the period 2027-2025".
void check_years(const RuleInput& input, std::uint32_t index, const ReportFlaw& report) {
    constexpr std::size_t digits = 4;
    const std::string_view text = input.block_of(index).text;
    const auto& words = input.words(index);
    const auto year = [&](std::size_t at) {
        const auto word = word_in(text, words[at]);
        const bool is_year = word.size() == digits && (word.starts_with("19") || word.starts_with("20")) &&
                             word.find_first_not_of("0123456789") == std::string_view::npos;
        return is_year ? word : std::string_view();
    };
    for (std::size_t at = 0; at + 1 < words.size(); ++at) {
        const auto gap = text.substr(words[at].end, words[at + 1].begin - words[at].end);
        if ((gap != "-" && gap != "\u2013" && gap != "\u2011") || year(at).empty() || year(at + 1).empty() ||
            year(at) <= year(at + 1))
            continue;
        const std::string years(text.substr(words[at].begin, words[at + 1].end - words[at].begin));
        report(flaw_at(index, words[at].begin, words[at + 1].end, say("reversed", {{"date", years}})));
    }
}

void check(const RuleInput& input, const ReportFlaw& report) {
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        if (input.characters(index).has_any_of(digit_characters))
            check_years(input, index, report);
    }
    for (const StatedDate& stated : find_stated_dates(input)) {
        // Without a year nobody knows whether February had 29 days: a leap year is assumed.
        const auto assumed = [&](const std::chrono::year_month_day& day) {
            return stated.has_year ? day : std::chrono::year(2000) / day.month() / day.day();
        };
        const bool exists =
            assumed(stated.date.first).ok() && (!stated.date.last || assumed(*stated.date.last).ok());
        if (!exists && input.report.elements[stated.element].kind != SectionKind::opening)
            report(flaw_at(stated.element, stated.begin, stated.end,
                           say("no-such-day", {{"date", stated.text}})));
        else if (exists && stated.date.last && assumed(*stated.date.last) < assumed(stated.date.first))
            report(
                flaw_at(stated.element, stated.begin, stated.end, say("reversed", {{"date", stated.text}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "date-not-in-calendar",
                .code = "RN109",
                .family = "facts",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::date_not_in_calendar
