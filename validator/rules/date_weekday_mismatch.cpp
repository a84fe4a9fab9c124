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

void check(const RuleInput& input, const ReportFlaw& report) {
    const Vocabulary* weekdays = input.layout.vocabulary(VocabularyRole::weekdays);
    const TermFinder* finder = input.layout.finder(VocabularyRole::weekdays);
    if (weekdays == nullptr || finder == nullptr)
        return;
    for (const StatedDate& stated : find_stated_dates(input)) {
        if (!stated.has_year || !stated.date.exists || stated.date.last)
            continue;
        const std::string_view text = input.block_of(stated.element).text;
        const auto& words = input.words(stated.element);
        const auto behind = std::partition_point(
            words.begin(), words.end(), [&](const WordRange& word) { return word.end <= stated.begin; });
        if (behind == words.begin() || stated.begin - std::prev(behind)->end > 2)
            continue;
        const WordRange before = *std::prev(behind);
        const std::string_view found = word_in(text, before);
        const unsigned day = std::chrono::weekday(std::chrono::sys_days(stated.date.first)).iso_encoding();
        const Term* said = finder->exact(found);
        const auto expected =
            std::find_if(weekdays->terms.begin(), weekdays->terms.end(),
                         [day](const Term& term) { return term.code == std::to_string(day); });
        if (said == nullptr || expected == weekdays->terms.end() || said->code == expected->code)
            continue;
        report(flaw_at(
            stated.element, before.begin, stated.end,
            say("mismatch",
                {{"found", std::string(found)}, {"date", stated.text}, {"expected", expected->preferred}})));
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
