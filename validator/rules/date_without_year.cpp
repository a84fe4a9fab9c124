// A day and month without a year among the decisions. A day that comes every year needs none.
#include "base/text.hpp"
#include "rules/support/days.hpp"
#include "rules/support/phrases.hpp"
#include "rules/support/text.hpp"

#include <array>
#include <string>

namespace rapporteur::rules::date_without_year {
namespace {

constexpr std::array messages{MessageKind{"no-year", "date"}, MessageKind{"far-year", "date"}};

/// The end of a year of four digits right behind the date, which no date of a report can have: "30 June
/// 2204".
std::uint32_t far_year_end(const RuleInput& input, const StatedDate& date) {
    constexpr std::size_t digits = 4;
    const std::string_view text = input.block_of(date.element).text;
    std::size_t at = date.end;
    while (at < text.size() && (text[at] == ' ' || text[at] == ','))
        ++at;
    for (const std::string& connector : input.layout.dates.connectors) {
        if (text.substr(at).starts_with(connector + " ")) {
            at += connector.size() + 1;
            break;
        }
    }
    std::size_t end = at;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9')
        ++end;
    return at > date.end && end - at == digits ? static_cast<std::uint32_t>(end) : 0;
}

/// "The first Monday of March" is no day of a calendar.
bool is_nth_weekday(const RuleInput& input, const StatedDate& date) {
    const TermFinder* weekdays = input.layout.finder(VocabularyRole::weekdays);
    const auto gap = date.text.find(' ');
    return weekdays != nullptr && gap != std::string::npos &&
           !is_digit(static_cast<unsigned char>(date.text.front())) &&
           weekdays->find_at(fold(date.text), gap + 1).has_value();
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const Phrases yearly(drafting_words(input.layout, "every-year"));
    for (const StatedDate& stated : find_stated_dates(input)) {
        if (stated.has_year || !is_decision(input.report.elements[stated.element]) ||
            is_nth_weekday(input, stated))
            continue;
        if (const std::uint32_t end = far_year_end(input, stated); end != 0) {
            const std::string& text = input.block_of(stated.element).text;
            Flaw flaw = flaw_at(stated.element, stated.begin, end,
                                say("far-year", {{"date", text.substr(stated.begin, end - stated.begin)}}));
            flaw.severity = Severity::warning;
            report(std::move(flaw));
        } else if (!yearly.stand_in(input.folded(stated.element).text, input.folded_words(stated.element)))
            report(
                flaw_at(stated.element, stated.begin, stated.end, say("no-year", {{"date", stated.text}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "date-without-year",
                .code = "RN604",
                .family = "facts",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::date_without_year
