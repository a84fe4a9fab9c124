// Numbers in words, for each language, in small letters: cardinals 0..999,999 and ordinals 1..999,999
// (masculine if the language has genders). number_words.hpp chooses the language.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace rapporteur::number_words {

template <std::size_t Count>
using Words = std::array<std::string_view, Count>;

/// Adds `word`, after a space if `words` is not empty.
void add_word(std::string& words, std::string_view word);

[[nodiscard]] std::string english_cardinal(std::size_t value);
[[nodiscard]] std::string english_ordinal(std::size_t value);
[[nodiscard]] std::string german_cardinal(std::size_t value);
[[nodiscard]] std::string german_ordinal(std::size_t value);
[[nodiscard]] std::string spanish_cardinal(std::size_t value);
[[nodiscard]] std::string spanish_ordinal(std::size_t value);
/// `european`: "dezasseis" (Portugal and Africa) instead of "dezesseis" (Brazil).
[[nodiscard]] std::string portuguese_cardinal(std::size_t value, bool european);
[[nodiscard]] std::string portuguese_ordinal(std::size_t value, bool european);
[[nodiscard]] std::string french_cardinal(std::size_t value);
[[nodiscard]] std::string french_ordinal(std::size_t value);
[[nodiscard]] std::string italian_cardinal(std::size_t value);
[[nodiscard]] std::string italian_ordinal(std::size_t value);
[[nodiscard]] std::string russian_cardinal(std::size_t value);
[[nodiscard]] std::string russian_ordinal(std::size_t value);

} // namespace rapporteur::number_words
