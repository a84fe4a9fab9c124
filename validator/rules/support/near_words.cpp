#include "rules/support/near_words.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

/// More letters than any language has. A text with more is not written in a language.
constexpr std::size_t most_known_letters = 64;

std::u32string code_points_of(std::string_view text) {
    std::u32string code_points;
    for (std::size_t position = 0; position < text.size();)
        code_points += next_code_point(text, position);
    return code_points;
}

std::string as_utf8(const std::u32string& code_points) {
    std::string text;
    for (const char32_t code_point : code_points)
        append_code_point(text, code_point);
    return text;
}

} // namespace

void Alphabet::add(std::string_view text) {
    for (const char32_t code_point : code_points_of(text)) {
        if (!is_letter(code_point) || is_upper(code_point))
            continue;
        const auto place = std::lower_bound(letters_.begin(), letters_.end(), code_point);
        const bool is_new = place == letters_.end() || *place != code_point;
        if (is_new && letters_.size() < most_known_letters)
            letters_.insert(place, code_point);
    }
}

std::vector<std::string> near_words(std::string_view word, const Alphabet& alphabet,
                                    const std::function<bool(std::string_view)>& is_word, std::size_t most) {
    const std::u32string letters = code_points_of(word);
    std::vector<std::string> near;
    const auto try_word = [&](const std::u32string& changed) {
        if (near.size() >= most || changed == letters)
            return;
        std::string candidate = as_utf8(changed);
        if (std::find(near.begin(), near.end(), candidate) == near.end() && is_word(candidate))
            near.push_back(std::move(candidate));
    };
    for (std::size_t at = 0; at + 1 < letters.size(); ++at) {
        std::u32string changed = letters;
        std::swap(changed[at], changed[at + 1]);
        try_word(changed);
    }
    for (std::size_t at = 0; at < letters.size(); ++at)
        try_word(letters.substr(0, at) + letters.substr(at + 1));
    for (std::size_t at = 0; at <= letters.size(); ++at) {
        for (const char32_t letter : alphabet.letters())
            try_word(letters.substr(0, at) + letter + letters.substr(at));
    }
    for (std::size_t at = 0; at < letters.size(); ++at) {
        std::u32string changed = letters;
        for (const char32_t letter : alphabet.letters()) {
            changed[at] = letter;
            try_word(changed);
        }
    }
    return near;
}

} // namespace rapporteur
