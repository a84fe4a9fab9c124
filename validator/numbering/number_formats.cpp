// ST_NumberFormat (17.18.59). Letters repeat after z (27 aa, 28 bb, 53 aaa) and begin again after thirty of a
// letter. Roman numbers have a limit: a start of two thousand million would make a label of millions of
// letters.
#include "numbering/number_formats.hpp"

#include "numbering/number_words.hpp"
#include "numbering/numbering.hpp"

#include <array>
#include <utility>

namespace rapporteur {
namespace {

constexpr std::int64_t roman_limit = 32'767; // the largest number Word counts to in a list

std::string letters(std::int64_t value, char first) {
    const auto index = static_cast<std::size_t>(value - 1);
    return std::string(index / 26 + 1, static_cast<char>(first + static_cast<char>(index % 26)));
}

std::string roman(std::int64_t value, bool upper) {
    static constexpr std::array<std::pair<std::int64_t, std::string_view>, 13> numerals = {{
        {1000, "m"},
        {900, "cm"},
        {500, "d"},
        {400, "cd"},
        {100, "c"},
        {90, "xc"},
        {50, "l"},
        {40, "xl"},
        {10, "x"},
        {9, "ix"},
        {5, "v"},
        {4, "iv"},
        {1, "i"},
    }};
    std::string text;
    for (const auto& [worth, numeral] : numerals) {
        for (; value >= worth; value -= worth)
            text += numeral;
    }
    if (upper) {
        for (char& letter : text)
            letter = static_cast<char>(letter - 'a' + 'A');
    }
    return text;
}

FormattedNumber decimal_instead(std::int64_t value) {
    return {std::to_string(value), NumberForm::replaced};
}

/// Makes a number from words. Empty words: this language cannot write the value.
FormattedNumber worded(std::string words, std::int64_t value, std::int64_t least, WordLanguage language) {
    if (!words.empty())
        return {std::move(words), NumberForm::exact};
    if (value < least && language != WordLanguage::other)
        return {{}, NumberForm::absent};
    return decimal_instead(value);
}

} // namespace

FormattedNumber number_in_format(std::int64_t value, NumberFormat format, std::string_view language) {
    const WordLanguage words = word_language(language);
    switch (format) {
    case NumberFormat::decimal:
        return {std::to_string(value), NumberForm::exact};
    case NumberFormat::decimal_zero:
        return {(value >= 0 && value < 10 ? "0" : "") + std::to_string(value), NumberForm::exact};
    case NumberFormat::lower_letter:
    case NumberFormat::upper_letter:
        if (value < 1)
            return {{}, NumberForm::absent};
        return {letters((value - 1) % letter_limit + 1, format == NumberFormat::lower_letter ? 'a' : 'A'),
                NumberForm::exact};
    case NumberFormat::lower_roman:
    case NumberFormat::upper_roman:
        if (value < 1)
            return {{}, NumberForm::absent};
        if (value > roman_limit)
            return decimal_instead(value);
        return {roman(value, format == NumberFormat::upper_roman), NumberForm::exact};
    case NumberFormat::ordinal:
        return {ordinal_digits(value, words), value < 0                      ? NumberForm::absent
                                              : words == WordLanguage::other ? NumberForm::replaced
                                                                             : NumberForm::exact};
    case NumberFormat::cardinal_text:
        return worded(cardinal_words(value, words), value, 0, words);
    case NumberFormat::ordinal_text:
        return worded(ordinal_words(value, words), value, 1, words);
    case NumberFormat::none:
    case NumberFormat::bullet:
        return {};
    case NumberFormat::other:
        break;
    }
    return decimal_instead(value);
}

std::string format_number(std::int64_t value, NumberFormat format, std::string_view language) {
    return number_in_format(value, format, language).text;
}

std::string_view to_string(NumberFormat format) {
    static constexpr std::array<std::string_view, 12> names = {
        "decimal", "decimalZero",  "lowerLetter", "upperLetter", "lowerRoman", "upperRoman",
        "ordinal", "cardinalText", "ordinalText", "none",        "bullet",     "other"};
    return names[static_cast<std::size_t>(format)];
}

} // namespace rapporteur
