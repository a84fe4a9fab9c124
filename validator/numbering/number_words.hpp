// Numbers in words, for the formats cardinalText and ordinalText (17.18.59), in English and Spanish.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rapporteur {

/// The language subtag of a BCP 47 tag that words are known for; no tag counts as English, Word's default.
enum class WordLanguage : std::uint8_t { english, spanish, other };
[[nodiscard]] WordLanguage word_language(std::string_view tag);

/// "Twenty-one", "Veintiuno"; empty outside 0..999,999 and for other languages.
[[nodiscard]] std::string cardinal_words(std::int64_t value, WordLanguage language);

/// "Twenty-first", "Vigésimo primero"; empty outside 1..999,999 (Spanish: 1..999) and for other languages.
[[nodiscard]] std::string ordinal_words(std::int64_t value, WordLanguage language);

/// "21st", "21º"; empty below 0. Other languages: as in English.
[[nodiscard]] std::string ordinal_digits(std::int64_t value, WordLanguage language);

} // namespace rapporteur
