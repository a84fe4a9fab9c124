// An act announces a number of things and then lists another number of them: "the following three measures:"
// before four items, or before four things with semicolons between them. The word that announces the list
// must stand beside the number.
#include "report/number_words.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace rapporteur::rules::listed_count_mismatch {
namespace {

constexpr std::array messages{MessageKind{"mismatch", "found count"}};
constexpr std::array parameters{RuleParameter{"numbers", "numbers"}};
constexpr std::size_t most_between = 2; ///< words between the number and "following"
constexpr std::size_t highest = 30;
constexpr std::size_t most_colons = 8; ///< of one act; for each the whole act is gone through

/// A stated number and its words.
struct Announced {
    std::size_t value = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// The only number in the clause that ends at `colon`, if a word that announces a list stands beside it.
Announced announced_before(const RuleInput& input, std::uint32_t element, std::size_t colon,
                           const WordSet& announcing, bool ones) {
    const FoldedText& plain = input.folded(element);
    const auto before = std::string_view(plain.text).substr(0, colon);
    const auto mark = before.find_last_of(".;:");
    const std::size_t from = mark == std::string_view::npos ? 0 : mark + 1;
    const TermFinder* numbers = input.finder("numbers");
    Announced announced;
    std::size_t number_at = 0;
    std::size_t word_at = 0; // of the word that announces the list, counted from 1
    std::size_t count = 0;
    for (const WordRange range : input.folded_words(element)) {
        if (range.begin < from || range.begin >= colon)
            continue;
        ++count;
        const auto word = word_in(plain.text, range);
        word_at = announcing.has(word) ? count : word_at;
        std::size_t value = 0;
        std::size_t end = range.end;
        if (is_digit(static_cast<unsigned char>(word.front()))) {
            std::from_chars(word.data(), word.data() + word.size(), value);
        } else if (const auto written =
                       numbers == nullptr ? std::nullopt : written_number_at(plain, range.begin, *numbers)) {
            value = static_cast<std::size_t>(written->value);
            end = written->end;
        }
        if (value < 2 || value > highest) // a year counts nothing
            continue;
        if (number_at != 0) // two numbers: nobody knows which one counts the list
            return {};
        number_at = count;
        announced = {value, plain.origin[range.begin], plain.origin[end]};
    }
    const std::size_t apart = number_at > word_at ? number_at - word_at : word_at - number_at;
    if (ones && number_at != 0) // "two sub-groups: one on ..., one on ..." needs no word that announces them
        return announced;
    return word_at != 0 && number_at != 0 && apart <= most_between + 1 ? announced : Announced{};
}

/// The number of things that each begin with "one": "one on rules, one on rights"; 0 if the first does not.
std::size_t ones_in(std::string_view sentence, const WordSet& each_one) {
    const auto words = words_of(sentence);
    if (words.empty() || !each_one.has(word_in(sentence, words.front())))
        return 0;
    return static_cast<std::size_t>(std::count_if(
        words.begin(), words.end(), [&](WordRange word) { return each_one.has(word_in(sentence, word)); }));
}

/// The number of things with semicolons between them after the colon; 0 if there are no semicolons.
std::size_t things_behind(std::string_view rest, const WordSet& each_one) {
    const auto sentence = rest.substr(0, std::min(rest.find(". "), rest.size()));
    const auto marks = std::count(sentence.begin(), sentence.end(), ';');
    return marks == 0 ? ones_in(sentence, each_one) : static_cast<std::size_t>(marks) + 1;
}

std::string_view first_word(std::string_view text, std::size_t colon) {
    const std::string_view rest = trim(text.substr(colon + 1));
    return rest.substr(0, rest.find_first_of(" ,;"));
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const WordSet each_one(drafting_words(input.layout, "each-one"));
    const WordSet announcing(drafting_words(input.layout, "announces-list"));
    if (announcing.empty())
        return;
    const auto children = children_of(input.report);
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        if (!is_decision(input.report.elements[index]))
            continue;
        const std::string& text = input.folded(index).text;
        std::size_t colons = 0;
        for (auto colon = text.find(':'); colon != std::string::npos && ++colons <= most_colons;
             colon = text.find(':', colon + 1)) {
            const bool at_end = trim(std::string_view(text).substr(colon + 1)).empty();
            const std::size_t listed =
                at_end ? children[index].count
                       : things_behind(std::string_view(text).substr(colon + 1), each_one);
            const Announced announced =
                listed > 1 ? announced_before(input, index, colon, announcing,
                                              !at_end && each_one.has(first_word(text, colon)))
                           : Announced{};
            if (announced.value < 2 || announced.value == listed)
                continue;
            const std::string found(
                input.block_of(index).text.substr(announced.begin, announced.end - announced.begin));
            report(flaw_at(index, announced.begin, announced.end,
                           say("mismatch", {{"found", found}, count_of("count", listed)})));
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "listed-count-mismatch",
                .code = "RN607",
                .family = "facts",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = parameters,
                .check = check};

} // namespace rapporteur::rules::listed_count_mismatch
