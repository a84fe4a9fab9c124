// Puts the words of a number together by their values. A smaller value is added ("twenty" + "four"). A
// hundred or a thousand multiplies what stands before it. A year may be two pairs of digits ("nineteen
// ninety-nine").
#include "report/number_words.hpp"

#include <algorithm>
#include <charconv>
#include <string>

namespace rapporteur {
namespace {

struct NumberWord {
    int value = 0; ///< 0: a word such as "and" that joins two others
    std::size_t end = 0;
};

/// The byte of the folded text, from `position` on, that corresponds to byte `original`.
std::size_t folded_end(const FoldedText& text, std::size_t position, std::uint32_t original) {
    return std::clamp(text.origin.first_from(original), position, text.text.size());
}

std::optional<NumberWord> number_word_at(const FoldedText& text, std::size_t position,
                                         const TermFinder& words) {
    const auto match = words.find_at(text, position);
    if (!match)
        return std::nullopt;
    NumberWord word;
    const std::string& code = match->term->code;
    std::from_chars(code.data(), code.data() + code.size(), word.value);
    word.end = folded_end(text, position, match->end);
    return word;
}

/// Where the next word of a number may begin: after one blank or one hyphen.
std::size_t next_word(const FoldedText& text, std::size_t end) {
    const bool gap = end < text.text.size() && (text.text[end] == ' ' || text.text[end] == '-');
    return gap ? end + 1 : std::string::npos;
}

/// The value of `value` followed by `next`. 0: they are two numbers.
int put_together(int value, int next, bool joined) {
    const auto last = value % 100;
    if (next == 100 || next == 1000)
        return value < next ? value * next : 0;
    if (value % 1000 == 0 && next < 1000)
        return value + next;
    if (last == 0)
        return next < 100 ? value + next : 0;
    const bool tens = last % 10 == 0 && last >= 20;
    if (tens && next < 10 && (!joined || last >= 30))
        return value + next;
    const bool year = value >= 10 && value <= 21 && next >= 10 && next < 100 && !joined;
    return year ? value * 100 + next : 0;
}

} // namespace

std::optional<WrittenNumber> written_number_at(const FoldedText& text, std::size_t position,
                                               const TermFinder& words) {
    const auto first = number_word_at(text, position, words);
    if (!first || first->value == 0)
        return std::nullopt;
    WrittenNumber number{first->value, first->end, false};
    for (;;) {
        std::size_t at = next_word(text, number.end);
        auto word = at == std::string::npos ? std::nullopt : number_word_at(text, at, words);
        const bool joined = word && word->value == 0;
        if (joined) {
            at = next_word(text, word->end);
            word = at == std::string::npos ? std::nullopt : number_word_at(text, at, words);
        }
        const int together = word && word->value != 0 ? put_together(number.value, word->value, joined) : 0;
        if (together == 0)
            return number;
        // After the tens of "two thousand twenty" the units may follow.
        number = {together, word->end, true};
    }
}

} // namespace rapporteur
