// cardinalText, ordinalText and ordinal of 17.18.59. Word writes a capital at the start and then small
// letters: "One", "Twenty-first", "Treinta y uno".
#include "numbering/number_words.hpp"

#include "numbering/words_of_languages.hpp"

#include "base/text.hpp"

#include <array>

namespace rapporteur {
namespace number_words {

void add_word(std::string& words, std::string_view word) {
    if (!words.empty())
        words += ' ';
    words += word;
}

} // namespace number_words

namespace {

constexpr std::int64_t largest_in_words = 999'999;

/// All words begin with an ASCII or a small Cyrillic letter.
std::string capitalised(std::string words) {
    if (words.empty())
        return words;
    std::size_t after = 0;
    const char32_t first = next_code_point(words, after);
    std::string capital;
    append_code_point(capital, first - (first < 0x80 ? U'a' - U'A' : U'а' - U'А'));
    return words.replace(0, after, capital);
}

} // namespace

WordLanguage word_language(std::string_view tag) {
    const std::string lower = lower_case(tag);
    const std::string_view folded = lower;
    const std::string_view primary = folded.substr(0, folded.find_first_of("-_"));
    if (primary.empty() || primary == "en")
        return WordLanguage::english;
    if (primary == "es")
        return WordLanguage::spanish;
    if (primary == "fr")
        return WordLanguage::french;
    if (primary == "pt")
        return folded == "pt" || folded.ends_with("br") ? WordLanguage::portuguese
                                                        : WordLanguage::european_portuguese;
    if (primary == "de")
        return WordLanguage::german;
    if (primary == "it")
        return WordLanguage::italian;
    return primary == "ru" ? WordLanguage::russian : WordLanguage::other;
}

std::string cardinal_words(std::int64_t value, WordLanguage language) {
    if (value < 0 || value > largest_in_words)
        return {};
    const auto number = static_cast<std::size_t>(value);
    switch (language) {
    case WordLanguage::english:
        return capitalised(number_words::english_cardinal(number));
    case WordLanguage::spanish:
        return capitalised(number_words::spanish_cardinal(number));
    case WordLanguage::french:
        return capitalised(number_words::french_cardinal(number));
    case WordLanguage::portuguese:
    case WordLanguage::european_portuguese:
        return capitalised(
            number_words::portuguese_cardinal(number, language == WordLanguage::european_portuguese));
    case WordLanguage::german:
        return capitalised(number_words::german_cardinal(number));
    case WordLanguage::italian:
        return capitalised(number_words::italian_cardinal(number));
    case WordLanguage::russian:
        return capitalised(number_words::russian_cardinal(number));
    case WordLanguage::other:
        break;
    }
    return {};
}

std::string ordinal_words(std::int64_t value, WordLanguage language) {
    if (value < 1 || value > largest_in_words)
        return {};
    const auto number = static_cast<std::size_t>(value);
    switch (language) {
    case WordLanguage::english:
        return capitalised(number_words::english_ordinal(number));
    case WordLanguage::spanish:
        return capitalised(number_words::spanish_ordinal(number));
    case WordLanguage::french:
        return capitalised(number_words::french_ordinal(number));
    case WordLanguage::portuguese:
    case WordLanguage::european_portuguese:
        return capitalised(
            number_words::portuguese_ordinal(number, language == WordLanguage::european_portuguese));
    case WordLanguage::german:
        return capitalised(number_words::german_ordinal(number));
    case WordLanguage::italian:
        return capitalised(number_words::italian_ordinal(number));
    case WordLanguage::russian:
        return capitalised(number_words::russian_ordinal(number));
    case WordLanguage::other:
        break;
    }
    return {};
}

std::string ordinal_digits(std::int64_t value, WordLanguage language) {
    if (value < 0)
        return {};
    std::string digits = std::to_string(value);
    switch (language) {
    case WordLanguage::spanish:
    case WordLanguage::portuguese:
    case WordLanguage::european_portuguese:
    case WordLanguage::italian:
        return digits + "º";
    case WordLanguage::french:
        return digits + (value == 1 ? "er" : "e");
    case WordLanguage::german:
        return digits + '.';
    case WordLanguage::russian:
        return digits + "-й";
    case WordLanguage::english:
    case WordLanguage::other:
        break;
    }
    static constexpr std::array<std::string_view, 4> suffixes = {"th", "st", "nd", "rd"};
    const auto last = static_cast<std::size_t>(value % 10);
    const bool teen = value % 100 >= 11 && value % 100 <= 13;
    return digits.append(last < suffixes.size() && !teen ? suffixes[last] : suffixes[0]);
}

} // namespace rapporteur
