// A weekday before a date that falls on another one.
#include "rules/support/days.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <iterator>
#include <string>

namespace rapporteur::rules::date_weekday_mismatch {
namespace {

constexpr std::array messages{MessageKind{"mismatch", "found date expected"}};

/// A weekday of the text, and the day that it stands before.
struct SaidDay {
    WordRange word;
    std::chrono::year_month_day day;
};

/// The weekdays that stand before the days of a date: before "8 May 2023", and in "Monday, 8 May, to
/// Wednesday, 10 May 2023" before each. Where a range has only one weekday, it may stand for either day.
std::vector<SaidDay> said_days(const RuleInput& input, const StatedDate& stated, const TermFinder& finder) {
    const std::string_view text = input.block_of(stated.element).text;
    const auto& words = input.words(stated.element);
    const auto is_weekday = [&](const WordRange& word) {
        return finder.exact(word_in(text, word)) != nullptr;
    };
    const auto behind = std::partition_point(words.begin(), words.end(),
                                             [&](const WordRange& word) { return word.end <= stated.begin; });
    std::vector<SaidDay> said;
    if (behind != words.begin() && stated.begin - std::prev(behind)->end <= 2 &&
        is_weekday(*std::prev(behind)))
        said.push_back({*std::prev(behind), stated.date.first});
    if (!stated.date.last)
        return said;
    for (auto word = behind; word != words.end() && word->end <= stated.end; ++word) {
        if (is_weekday(*word))
            said.push_back({*word, *stated.date.last});
    }
    return said.size() == 2 ? said : std::vector<SaidDay>();
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const Vocabulary* weekdays = input.layout.vocabulary(VocabularyRole::weekdays);
    const TermFinder* finder = input.layout.finder(VocabularyRole::weekdays);
    if (weekdays == nullptr || finder == nullptr)
        return;
    for (const StatedDate& stated : find_stated_dates(input)) {
        if (!stated.has_year || !stated.date.exists)
            continue;
        const std::string_view text = input.block_of(stated.element).text;
        for (const SaidDay& said : said_days(input, stated, *finder)) {
            const std::string_view found = word_in(text, said.word);
            const unsigned day = std::chrono::weekday(std::chrono::sys_days(said.day)).iso_encoding();
            const auto expected =
                std::find_if(weekdays->terms.begin(), weekdays->terms.end(),
                             [day](const Term& term) { return term.code == std::to_string(day); });
            if (expected == weekdays->terms.end() || finder->exact(found)->code == expected->code)
                continue;
            const bool second = said.word.begin >= stated.begin;
            const std::string date(second ? trim(text.substr(said.word.end, stated.end - said.word.end))
                                          : std::string_view(stated.text));
            report(flaw_at(stated.element, said.word.begin, stated.end,
                           say("mismatch", {{"found", std::string(found)},
                                            {"date", std::string(trim(std::string_view(date).substr(std::min(
                                                         date.find_first_not_of(", "), date.size()))))},
                                            {"expected", expected->preferred}})));
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "date-weekday-mismatch",
                .code = "RN108",
                .family = "facts",
                .severity = Severity::error,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::date_weekday_mismatch
