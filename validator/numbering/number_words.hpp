// Numbers in words, for the formats ordinal, cardinalText and ordinalText (17.18.59), in the languages of
// words_of_languages.hpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rapporteur {

/// The language of a BCP 47 tag, if its number words are known. An empty tag is English, Word's default.
enum class WordLanguage : std::uint8_t {
    english,
    spanish,
    french,
    portuguese, ///< of Brazil
    european_portuguese,
    german,
    italian,
    russian,
    other
};
[[nodiscard]] WordLanguage word_language(std::string_view tag);

/// "Twenty-one", "Veintiuno"; empty outside 0..999,999 and for other languages.
[[nodiscard]] std::string cardinal_words(std::int64_t value, WordLanguage language);

/// "Twenty-first", "Vigésimo primero"; empty outside 1..999,999 and for other languages.
[[nodiscard]] std::string ordinal_words(std::int64_t value, WordLanguage language);

/// "21st", "21º", "21e"; empty below 0. Other languages: as in English.
[[nodiscard]] std::string ordinal_digits(std::int64_t value, WordLanguage language);

} // namespace rapporteur
