// A month beside a day, or a weekday beside a day, is written with a capital where the language has none, or
// without one where it has: "5 de Junio", "on monday 7 october". The vocabularies have them as they are
// written.
#include "base/text.hpp"
#include "report/names.hpp"
#include "rules/support/terms.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

namespace rapporteur::rules::date_word_case {
namespace {

constexpr std::array messages{MessageKind{"case", "found expected"}};

bool has_capital(std::string_view word) {
    std::size_t at = 0;
    return !word.empty() && is_upper(next_code_point(word, at));
}

bool is_number(std::string_view text, WordRange word) {
    return text[word.begin] >= '0' && text[word.begin] <= '9';
}

/// Whether a day in digits stands beside the word, perhaps with a connector between: "5 de Junio".
bool stands_beside_day(std::string_view text, const std::vector<WordRange>& words, std::size_t at,
                       const WordSet& connectors) {
    const auto is_day = [&](std::size_t near) {
        return is_number(text, words[near]) && words[near].end - words[near].begin <= 2;
    };
    return (at + 1 < words.size() && is_day(at + 1)) || (at > 0 && is_day(at - 1)) ||
           (at > 1 && is_day(at - 2) && connectors.has(word_in(text, words[at - 1])));
}

void check_words(const RuleInput& input, std::uint32_t index, const TermFinder& finder,
                 const WordSet& connectors, const WordSet& modals, const ReportFlaw& report) {
    const std::string_view text = input.block_of(index).text;
    const auto& words = input.words(index);
    for (const TermMatch& match : find_terms(input, finder, index)) {
        const std::string found(text.substr(match.begin, match.end - match.begin));
        const std::string& expected = match.term->preferred;
        const auto word =
            std::lower_bound(words.begin(), words.end(), match.begin,
                             [](const WordRange& each, std::uint32_t place) { return each.begin < place; });
        const bool starts =
            match.begin == 0 || word == words.begin() || word == words.end() ||
            text.substr(std::prev(word)->end, match.begin - std::prev(word)->end).find_first_of(".:;\n\"(") !=
                std::string_view::npos;
        if (starts || folded(found) != folded(expected) || has_capital(found) == has_capital(expected) ||
            is_all_capitals(found) ||
            !stands_beside_day(text, words, static_cast<std::size_t>(word - words.begin()), connectors) ||
            modals.has(found))
            continue;
        report(
            flaw_at(index, match.begin, match.end, say("case", {{"found", found}, {"expected", expected}})));
    }
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const WordSet connectors(input.layout.dates.connectors);
    const WordSet modals(drafting_words(input.layout, "modal")); // "the 12 may wish"
    for (const VocabularyRole role : {VocabularyRole::months, VocabularyRole::weekdays}) {
        const TermFinder* finder = input.layout.finder(role);
        if (finder == nullptr)
            continue;
        for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
            // The lines of a title may have capitals throughout.
            if (input.report.elements[index].kind != SectionKind::title_block &&
                input.characters(index).has_any_of(digit_characters))
                check_words(input, index, *finder, connectors, modals, report);
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "date-word-case",
                .code = "RN446",
                .family = "text",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::date_word_case
