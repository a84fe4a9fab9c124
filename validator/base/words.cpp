#include "base/words.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace rapporteur {
namespace {

bool is_word_character(char32_t code_point) {
    return is_letter(code_point) || is_digit(code_point);
}

bool is_inner_mark(char32_t code_point) {
    return code_point == '\'' || code_point == U'\u2019' || code_point == '-' || code_point == U'\u2011';
}

/// What an ASCII byte means for words. `wide`: not ASCII, the character is looked up.
enum class LetterKind : std::uint8_t { other, small, capital, digit, inner_mark, wide };

constexpr std::array<LetterKind, 256> letter_kinds = [] {
    std::array<LetterKind, 256> table{};
    for (std::size_t byte = 0; byte < table.size(); ++byte) {
        if (byte >= 0x80)
            table[byte] = LetterKind::wide;
        else if (byte >= 'a' && byte <= 'z')
            table[byte] = LetterKind::small;
        else if (byte >= 'A' && byte <= 'Z')
            table[byte] = LetterKind::capital;
        else if (byte >= '0' && byte <= '9')
            table[byte] = LetterKind::digit;
        else if (byte == '\'' || byte == '-')
            table[byte] = LetterKind::inner_mark;
    }
    return table;
}();

LetterKind letter_kind_of(char byte) {
    return letter_kinds[static_cast<unsigned char>(byte)];
}

bool is_word_kind(LetterKind kind) {
    return kind == LetterKind::small || kind == LetterKind::capital || kind == LetterKind::digit;
}

} // namespace

std::vector<WordRange> words_of(std::string_view text) {
    std::vector<WordRange> words;
    constexpr std::size_t usual_word = 6; ///< bytes, with the space after it
    words.reserve(text.size() / usual_word + 1);
    bool open = false;
    for (std::size_t position = 0; position < text.size();) {
        const auto begin = static_cast<std::uint32_t>(position);
        while (position < text.size() && is_word_kind(letter_kind_of(text[position])))
            ++position;
        if (position != begin) {
            if (!open)
                words.push_back({begin, begin});
            open = true;
            words.back().end = static_cast<std::uint32_t>(position);
            continue;
        }
        if (letter_kind_of(text[position]) == LetterKind::other) {
            open = false;
            ++position;
            continue;
        }
        const char32_t code_point = next_code_point(text, position);
        if (is_word_character(code_point)) {
            if (!open)
                words.push_back({begin, begin});
            open = true;
            words.back().end = static_cast<std::uint32_t>(position);
        } else if (open && is_inner_mark(code_point)) {
            std::size_t next = position;
            open = next < text.size() && is_letter(next_code_point(text, next));
        } else {
            open = false;
        }
    }
    return words;
}

void WordSet::insert(std::string word) {
    const auto place = std::lower_bound(words_.begin(), words_.end(), word);
    if (place != words_.end() && *place == word)
        return;
    lengths_[first_of(word)] |= bit_of(word.size());
    words_.insert(place, std::move(word));
}

bool WordSet::holds(std::string_view word) const {
    return std::binary_search(words_.begin(), words_.end(), word, std::less<>());
}

} // namespace rapporteur
