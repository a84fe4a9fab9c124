// A deadline that is earlier than the meeting that set it, or a next meeting that is not later. The layout's
// drafting words say which words announce a deadline.
#include "rules/support/days.hpp"
#include "rules/support/terms.hpp"
#include "rules/support/text.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
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
    const auto has_any = [&sentence](const WordSet& set) {
        const auto words = words_of(sentence);
        return std::any_of(words.begin(), words.end(),
                           [&](WordRange word) { return set.has(word_in(sentence, word)); });
    };
    // "Celebrar la cuarta reunión": to hold a meeting is to come too.
    return std::any_of(
               cues.begin(), cues.end(),
               [&sentence](const std::string& cue) { return sentence.find(cue) != std::string::npos; }) ||
           (has_any(drafting_words(input.layout, "hold")) &&
            has_any(drafting_words(input.layout, "session")));
}

/// "May 2022", "mayo de 2022", without a day before it; `end` is 0 if it is none.
StatedDate month_with_year(const RuleInput& input, std::uint32_t element, const TermMatch& match) {
    constexpr std::size_t digits = 4;
    StatedDate stated;
    stated.element = element;
    stated.begin = match.begin;
    const std::string_view text = input.block_of(element).text;
    std::string_view rest = text.substr(match.end);
    const auto skip = [&rest](std::string_view words) {
        if (rest.starts_with(words))
            rest.remove_prefix(words.size());
    };
    skip(",");
    skip(" ");
    for (const std::string& connector : input.layout.dates.connectors)
        skip(connector + " ");
    int year = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + std::min(digits, rest.size()), year);
    int month = 0;
    const std::string& code = match.term->code;
    std::from_chars(code.data(), code.data() + code.size(), month);
    const std::string_view before = trim(text.substr(0, match.begin));
    const std::string_view last = before.substr(before.find_last_of(' ') + 1);
    const bool has_day = !last.empty() && last.find_first_of("0123456789") != std::string_view::npos;
    if (error != std::errc() || end != rest.data() + digits || month == 0 || has_day)
        return stated;
    stated.end = static_cast<std::uint32_t>(end - text.data());
    stated.date.first =
        std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) / std::chrono::day(1);
    return stated;
}

/// Reports the month of a next meeting that is before the meeting: "the next meeting in May 2022".
void check_months(const RuleInput& input, const Fact& meeting, const std::vector<std::string>& cues,
                  const ReportFlaw& report) {
    const TermFinder* months = input.layout.finder(VocabularyRole::months);
    if (months == nullptr || cues.empty())
        return;
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        if (!is_decision(input.report.elements[index]) ||
            !input.characters(index).has_any_of(digit_characters))
            continue;
        const std::string_view text = input.block_of(index).text;
        for (const TermMatch& match : find_terms(input, *months, index)) {
            const StatedDate stated = month_with_year(input, index, match);
            if (stated.end == 0 || !is_of_next_meeting(input, stated, cues))
                continue;
            if (stated.date.first.year() / stated.date.first.month() <
                meeting.date->first.year() / meeting.date->first.month())
                report(flaw_at(
                    index, stated.begin, stated.end,
                    say("next", {{"date", std::string(text.substr(stated.begin, stated.end - stated.begin))},
                                 {"meeting", meeting.text}})));
        }
    }
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const Fact* meeting = input.report.first_fact(SectionKind::opening, FactKind::date);
    if (meeting == nullptr)
        meeting = input.report.first_fact(SectionKind::title_block, FactKind::date);
    if (meeting == nullptr || !meeting->date || !meeting->date->exists)
        return;
    const auto next_meeting = drafting_words(input.layout, "next-meeting");
    check_months(input, *meeting, next_meeting, report);
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
