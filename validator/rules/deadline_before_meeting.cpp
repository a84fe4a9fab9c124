// A deadline that is earlier than the meeting that set it, or something to come that is not later. The
// layout's drafting words say what announces a deadline, a next meeting (`next-meeting`) and anything to come
// (`to-come`, or `hold` with a noun of `session`).
#include "rules/support/days.hpp"
#include "rules/support/phrases.hpp"
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

/// What the sentence before a date says of it.
class Announced {
public:
    explicit Announced(const Layout& layout)
        : next_(drafting_words(layout, "next-meeting")), to_come_(drafting_words(layout, "to-come")),
          hold_(drafting_words(layout, "hold")), session_(drafting_words(layout, "session")) {}

    /// Whether the date is of the next meeting, which is later than the days of this one.
    [[nodiscard]] bool as_next(std::string_view sentence, const std::vector<WordRange>& words) const {
        return next_.stand_in(sentence, words);
    }
    /// Whether it is of something to come: "will be held", "Celebrar la cuarta reunión".
    [[nodiscard]] bool as_to_come(std::string_view sentence, const std::vector<WordRange>& words) const {
        return to_come_.stand_in(sentence, words) ||
               (hold_.stand_in(sentence, words) && session_.stand_in(sentence, words));
    }

private:
    Phrases next_;
    Phrases to_come_;
    Phrases hold_;
    Phrases session_;
};

/// Whether the sentence up to the date says that it is to come. The date is not: it is `before` the meeting,
/// or one of its days.
bool is_past(const RuleInput& input, const StatedDate& date, const Announced& announced, bool before) {
    constexpr std::uint32_t looked_back = 300; // bytes
    const std::uint32_t from = date.begin - std::min(date.begin, looked_back);
    const std::string_view text =
        std::string_view(input.block_of(date.element).text).substr(from, date.begin - from);
    const auto stop = text.rfind(". ");
    const std::string sentence = folded(stop == std::string_view::npos ? text : text.substr(stop));
    const auto words = words_of(sentence);
    return announced.as_next(sentence, words) || (before && announced.as_to_come(sentence, words));
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
    constexpr std::uint32_t longest_day = 12; // bytes: "4 and 5 "
    const std::uint32_t from = match.begin - std::min(match.begin, longest_day);
    const bool has_day =
        text.substr(from, match.begin - from).find_first_of("0123456789") != std::string_view::npos;
    if (error != std::errc() || end != rest.data() + digits || month == 0 || has_day)
        return stated;
    stated.end = static_cast<std::uint32_t>(end - text.data());
    stated.date.first =
        std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) / std::chrono::day(1);
    return stated;
}

/// Reports the month of a next meeting that is before the meeting: "the next meeting in May 2022".
void check_months(const RuleInput& input, const Fact& meeting, const Announced& announced,
                  const ReportFlaw& report) {
    const TermFinder* months = input.layout.finder(VocabularyRole::months);
    if (months == nullptr)
        return;
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        if (!is_decision(input.report.elements[index]) ||
            !input.characters(index).has_any_of(digit_characters))
            continue;
        const std::string_view text = input.block_of(index).text;
        for (const TermMatch& match : find_terms(input, *months, index)) {
            const StatedDate stated = month_with_year(input, index, match);
            const bool before =
                stated.end != 0 && stated.date.first.year() / stated.date.first.month() <
                                       meeting.date->first.year() / meeting.date->first.month();
            if (before && is_past(input, stated, announced, before))
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
    const Announced announced(input.layout);
    check_months(input, *meeting, announced, report);
    const auto last_day = meeting->date->last.value_or(meeting->date->first);
    for (const StatedDate& stated : find_stated_dates(input)) {
        if (!stated.has_year || !stated.date.exists || !is_decision(input.report.elements[stated.element]))
            continue;
        const bool due =
            is_deadline(input, stated) && stated.date.last.value_or(stated.date.first) < meeting->date->first;
        const bool next = !due && stated.date.first <= last_day &&
                          is_past(input, stated, announced, stated.date.first < meeting->date->first);
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
