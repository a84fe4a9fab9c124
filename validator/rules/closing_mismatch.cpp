// The closing formula ("Done in Lima on 5 June 2024") names another city than the opening, or a day on which
// the meeting was not held. It often comes from the report of the year before. The layout's drafting words
// have the formulas (`done-in`), and words that say that a meeting ended (`meeting-closed`).
#include "base/text.hpp"
#include "rules/support/days.hpp"
#include "rules/support/facts.hpp"
#include "rules/support/phrases.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rapporteur::rules::closing_mismatch {
namespace {

constexpr std::array messages{MessageKind{"place", "closing meeting"},
                              MessageKind{"date", "closing meeting"}};

const Fact* fact_of_meeting(const Report& report, FactKind kind) {
    const Fact* fact = report.first_fact(SectionKind::opening, kind);
    return fact != nullptr ? fact : report.first_fact(SectionKind::title_block, kind);
}

/// Where the formula at the start of the text ends, in bytes of the folded text; 0 if there is none.
std::size_t formula_end(std::string_view plain, const std::vector<std::string>& formulas) {
    std::size_t end = 0;
    for (const std::string& formula : formulas)
        end = starts_with_words(plain, formula) ? std::max(end, formula.size()) : end;
    return end;
}

/// The name that begins at `at`: words with capitals and the small words between them.
std::string_view name_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    for (std::size_t next = at; next < text.size();) {
        const std::size_t word_end = name_word_end(text, next);
        const std::string_view word = text.substr(next, word_end - next);
        if (word.empty() || (!is_name_word(word) && (end == at || !is_name_joint(word))))
            break;
        end = is_name_word(word) ? word_end : end;
        if (word_end >= text.size() || text[word_end] != ' ')
            break;
        next = word_end + 1;
    }
    return text.substr(at, end - at);
}

void check_place(const RuleInput& input, std::uint32_t index, std::size_t at, const ReportFlaw& report) {
    const Fact* meeting = fact_of_meeting(input.report, FactKind::place);
    if (meeting == nullptr || met_online(input))
        return;
    const std::string_view city = name_at(input.block_of(index).text, at);
    if (city.empty())
        return;
    const auto& facts = input.report.facts;
    const std::string plain = folded(city);
    const bool is_named = std::any_of(facts.begin(), facts.end(), [&plain](const Fact& fact) {
        const std::string place = fact.kind == FactKind::place ? folded(fact.text) : std::string();
        return place.find(plain) != std::string::npos ||
               (!place.empty() && plain.find(place.substr(0, place.find(','))) != std::string::npos);
    });
    if (!is_named)
        report(flaw_at(index, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + city.size()),
                       say("place", {{"closing", std::string(city)}, {"meeting", meeting->text}})));
}

void check_date(const RuleInput& input, std::uint32_t index, const ReportFlaw& report) {
    const Fact* meeting = fact_of_meeting(input.report, FactKind::date);
    if (meeting == nullptr || !meeting->date || !meeting->date->exists || meeting->date->other)
        return;
    const auto last = meeting->date->last.value_or(meeting->date->first);
    if (last < meeting->date->first) // date-not-in-calendar reports it
        return;
    for (const StatedDate& stated : find_stated_dates(input)) {
        if (stated.element != index || !stated.has_year || !stated.date.exists || stated.date.other)
            continue;
        if (stated.date.last.value_or(stated.date.first) < meeting->date->first || stated.date.first > last)
            report(flaw_at(index, stated.begin, stated.end,
                           say("date", {{"closing", stated.text}, {"meeting", meeting->text}})));
        return;
    }
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto formulas = drafting_words(input.layout, "done-in");
    const Phrases closed(drafting_words(input.layout, "meeting-closed"));
    const auto& elements = input.report.elements;
    const auto last_entry = std::find_if(elements.rbegin(), elements.rend(), [](const Element& element) {
        return element.kind == SectionKind::list && is_entry(element);
    });
    for (auto index = static_cast<std::uint32_t>(elements.rend() - last_entry); index < elements.size();
         ++index) {
        const FoldedText& plain = input.folded(index);
        const std::size_t end = formula_end(plain.text, formulas);
        if (end == 0 && closed.stand_in(plain.text, input.folded_words(index))) {
            check_date(input, index, report);
            return;
        }
        if (end == 0 || end + 1 >= plain.text.size())
            continue;
        check_place(input, index, plain.origin[end + 1], report);
        check_date(input, index, report);
        return;
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "closing-mismatch",
                .code = "RN608",
                .family = "facts",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::closing_mismatch
