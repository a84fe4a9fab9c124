// An entry or an item begins with a capital where its siblings begin with a small letter, or the reverse.
#include "rules/support/text.hpp"

#include <array>

namespace rapporteur::rules::item_case_mixed {
namespace {

constexpr std::array messages{MessageKind{"small", "word count"}, MessageKind{"capital", "word count"}};
constexpr std::size_t fewest_items = 3;

enum class FirstCase : std::uint8_t { none, small, capital };

FirstCase first_case(const RuleInput& input, std::uint32_t index) {
    const std::string_view text = input.block_of(index).text;
    const auto& words = input.words(index);
    if (read_typed_label(text).length > 0) // label-doubled reports it
        return FirstCase::none;
    // An acronym or a number at the start says nothing about the style.
    if (words.empty() || trim(text.substr(0, words.front().begin)).size() > 0)
        return FirstCase::none;
    for (const VocabularyRole role : {VocabularyRole::countries, VocabularyRole::organizations}) {
        const TermFinder* names = input.layout.finder(role);
        if (names != nullptr && names->find_at(input.folded(index), 0))
            return FirstCase::none; // a name keeps its capital
    }
    const std::string_view word = word_in(text, words.front());
    std::size_t at = 0;
    const char32_t first = next_code_point(word, at);
    if (!is_letter(first) || (at < word.size() && is_upper(next_code_point(word, at))))
        return FirstCase::none;
    return is_upper(first) ? FirstCase::capital : FirstCase::small;
}

void check_list(const RuleInput& input, const Siblings& list, const ReportFlaw& report) {
    std::array<std::size_t, 3> counts{};
    for (const std::uint32_t index : list.elements)
        ++counts[static_cast<std::size_t>(first_case(input, index))];
    const std::size_t small = counts[static_cast<std::size_t>(FirstCase::small)];
    const std::size_t capital = counts[static_cast<std::size_t>(FirstCase::capital)];
    if (small + capital < fewest_items || small == 0 || capital == 0 || small == capital)
        return;
    const FirstCase odd = small < capital ? FirstCase::small : FirstCase::capital;
    for (const std::uint32_t index : list.elements) {
        if (first_case(input, index) != odd)
            continue;
        const std::string_view text = input.block_of(index).text;
        const WordRange word = input.words(index).front();
        report(flaw_at(
            index, word.begin, word.end,
            say(odd == FirstCase::small ? "small" : "capital",
                {{"word", std::string(word_in(text, word))}, count_of("count", std::max(small, capital))})));
    }
}

void check(const RuleInput& input, const ReportFlaw& report) {
    for (const ElementPart part : {ElementPart::entry, ElementPart::item})
        for (const Siblings& list : siblings_of(input, part))
            check_list(input, list, report);
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "item-case-mixed",
                .code = "RN320",
                .family = "resolutions",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::item_case_mixed
