// Numbers in the words of one language each, in small letters: 0..999,999 as cardinals, 1..999,999 as
// ordinals (masculine where a language has genders). number_words.hpp chooses among them.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace rapporteur::number_words {

template <std::size_t Count>
using Words = std::array<std::string_view, Count>;

/// Adds `word` after a space, or bare at the start.
void add_word(std::string& words, std::string_view word);

[[nodiscard]] std::string english_cardinal(std::size_t value);
[[nodiscard]] std::string english_ordinal(std::size_t value);
[[nodiscard]] std::string german_cardinal(std::size_t value);
[[nodiscard]] std::string german_ordinal(std::size_t value);
[[nodiscard]] std::string spanish_cardinal(std::size_t value);
[[nodiscard]] std::string spanish_ordinal(std::size_t value);
/// `european`: "dezasseis" of Portugal and Africa for "dezesseis" of Brazil.
[[nodiscard]] std::string portuguese_cardinal(std::size_t value, bool european);
[[nodiscard]] std::string portuguese_ordinal(std::size_t value, bool european);
[[nodiscard]] std::string french_cardinal(std::size_t value);
[[nodiscard]] std::string french_ordinal(std::size_t value);
[[nodiscard]] std::string italian_cardinal(std::size_t value);
[[nodiscard]] std::string italian_ordinal(std::size_t value);
[[nodiscard]] std::string russian_cardinal(std::size_t value);
[[nodiscard]] std::string russian_ordinal(std::size_t value);

} // namespace rapporteur::number_words
