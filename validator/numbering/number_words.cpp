// cardinalText, ordinalText and ordinal of 17.18.59. Word begins each with a capital and writes the rest
// small: "One", "Twenty-first", "Treinta y uno".
#include "numbering/number_words.hpp"

#include <array>

namespace rapporteur {
namespace {

constexpr std::int64_t cardinal_limit = 999'999;
constexpr std::int64_t spanish_ordinal_limit = 999;

template <std::size_t Count>
using Words = std::array<std::string_view, Count>;

constexpr Words<20> english_small = {"zero",    "one",     "two",       "three",    "four",
                                     "five",    "six",     "seven",     "eight",    "nine",
                                     "ten",     "eleven",  "twelve",    "thirteen", "fourteen",
                                     "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr Words<10> english_tens = {"",      "",      "twenty",  "thirty", "forty",
                                    "fifty", "sixty", "seventy", "eighty", "ninety"};
constexpr Words<20> english_ordinals = {"",          "first",     "second",      "third",      "fourth",
                                        "fifth",     "sixth",     "seventh",     "eighth",     "ninth",
                                        "tenth",     "eleventh",  "twelfth",     "thirteenth", "fourteenth",
                                        "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"};

constexpr Words<30> spanish_small = {"cero",        "uno",        "dos",         "tres",       "cuatro",
                                     "cinco",       "seis",       "siete",       "ocho",       "nueve",
                                     "diez",        "once",       "doce",        "trece",      "catorce",
                                     "quince",      "dieciséis",  "diecisiete",  "dieciocho",  "diecinueve",
                                     "veinte",      "veintiuno",  "veintidós",   "veintitrés", "veinticuatro",
                                     "veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve"};
constexpr Words<10> spanish_tens = {"",          "",        "",        "treinta", "cuarenta",
                                    "cincuenta", "sesenta", "setenta", "ochenta", "noventa"};
constexpr Words<10> spanish_hundreds = {
    "",           "ciento",      "doscientos",  "trescientos", "cuatrocientos",
    "quinientos", "seiscientos", "setecientos", "ochocientos", "novecientos"};
constexpr Words<20> spanish_ordinals = {"",
                                        "primero",
                                        "segundo",
                                        "tercero",
                                        "cuarto",
                                        "quinto",
                                        "sexto",
                                        "séptimo",
                                        "octavo",
                                        "noveno",
                                        "décimo",
                                        "undécimo",
                                        "duodécimo",
                                        "decimotercero",
                                        "decimocuarto",
                                        "decimoquinto",
                                        "decimosexto",
                                        "decimoséptimo",
                                        "decimoctavo",
                                        "decimonoveno"};
constexpr Words<10> spanish_ordinal_tens = {
    "",           "décimo",       "vigésimo",   "trigésimo", "cuadragésimo", "quincuagésimo",
    "sexagésimo", "septuagésimo", "octogésimo", "nonagésimo"};
constexpr Words<10> spanish_ordinal_hundreds = {"",
                                                "centésimo",
                                                "ducentésimo",
                                                "tricentésimo",
                                                "cuadringentésimo",
                                                "quingentésimo",
                                                "sexcentésimo",
                                                "septingentésimo",
                                                "octingentésimo",
                                                "noningentésimo"};

/// Adds `word` after a space, or bare at the start.
void add(std::string& words, std::string_view word) {
    if (!words.empty())
        words += ' ';
    words += word;
}

std::string english_below_thousand(std::size_t value) {
    std::string words;
    if (value >= 100) {
        add(words, english_small[value / 100]);
        add(words, "hundred");
        value %= 100;
        if (value == 0)
            return words;
    }
    if (value < 20) {
        add(words, english_small[value]);
        return words;
    }
    add(words, english_tens[value / 10]);
    if (value % 10 != 0)
        words.append("-").append(english_small[value % 10]);
    return words;
}

std::string english(std::size_t value) {
    if (value < 1000)
        return english_below_thousand(value);
    std::string words = english_below_thousand(value / 1000);
    add(words, "thousand");
    if (value % 1000 != 0)
        add(words, english_below_thousand(value % 1000));
    return words;
}

/// `before_noun`: "veintiún mil", "ciento un mil", where "uno" is cut short.
std::string spanish_below_thousand(std::size_t value, bool before_noun) {
    std::string words;
    if (value == 100)
        return "cien";
    if (value > 100) {
        add(words, spanish_hundreds[value / 100]);
        value %= 100;
        if (value == 0)
            return words;
    }
    if (before_noun && value == 21) {
        add(words, "veintiún");
    } else if (value < 30) {
        add(words, before_noun && value == 1 ? "un" : spanish_small[value]);
    } else {
        add(words, spanish_tens[value / 10]);
        if (value % 10 != 0) {
            add(words, "y");
            add(words, before_noun && value % 10 == 1 ? "un" : spanish_small[value % 10]);
        }
    }
    return words;
}

std::string spanish(std::size_t value) {
    if (value < 1000)
        return spanish_below_thousand(value, false);
    std::string words;
    if (value / 1000 > 1)
        words = spanish_below_thousand(value / 1000, true);
    add(words, "mil");
    if (value % 1000 != 0)
        add(words, spanish_below_thousand(value % 1000, false));
    return words;
}

std::string english_ordinal(std::size_t value) {
    const std::size_t rest = value % 100;
    const std::size_t tail = rest < 20 ? rest : rest % 10;
    if (tail != 0) {
        std::string words = value == tail ? std::string() : english(value - tail);
        if (!words.empty())
            words += rest < 20 ? ' ' : '-';
        return words.append(english_ordinals[tail]);
    }
    std::string words = english(value);
    if (words.back() == 'y') {
        words.pop_back();
        words += "ie";
    }
    return words + "th";
}

std::string spanish_ordinal(std::size_t value) {
    std::string words;
    if (value >= 100)
        add(words, spanish_ordinal_hundreds[value / 100]);
    value %= 100;
    if (value == 0)
        return words;
    if (value < 20) {
        add(words, spanish_ordinals[value]);
        return words;
    }
    add(words, spanish_ordinal_tens[value / 10]);
    if (value % 10 != 0)
        add(words, spanish_ordinals[value % 10]);
    return words;
}

/// All words above begin with an ASCII letter.
std::string capitalised(std::string words) {
    if (!words.empty())
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

} // namespace

WordLanguage word_language(std::string_view tag) {
    const std::string_view primary = tag.substr(0, tag.find_first_of("-_"));
    if (primary.empty() || primary == "en")
        return WordLanguage::english;
    return primary == "es" ? WordLanguage::spanish : WordLanguage::other;
}

std::string cardinal_words(std::int64_t value, WordLanguage language) {
    if (value < 0 || value > cardinal_limit || language == WordLanguage::other)
        return {};
    const auto number = static_cast<std::size_t>(value);
    return capitalised(language == WordLanguage::english ? english(number) : spanish(number));
}

std::string ordinal_words(std::int64_t value, WordLanguage language) {
    const auto limit = language == WordLanguage::english ? cardinal_limit : spanish_ordinal_limit;
    if (value < 1 || value > limit || language == WordLanguage::other)
        return {};
    const auto number = static_cast<std::size_t>(value);
    return capitalised(language == WordLanguage::english ? english_ordinal(number) : spanish_ordinal(number));
}

std::string ordinal_digits(std::int64_t value, WordLanguage language) {
    if (value < 0)
        return {};
    std::string digits = std::to_string(value);
    if (language == WordLanguage::spanish)
        return digits + "º";
    static constexpr Words<4> suffixes = {"th", "st", "nd", "rd"};
    const auto last = static_cast<std::size_t>(value % 10);
    const bool teen = value % 100 >= 11 && value % 100 <= 13;
    return digits.append(last < suffixes.size() && !teen ? suffixes[last] : suffixes[0]);
}

} // namespace rapporteur
