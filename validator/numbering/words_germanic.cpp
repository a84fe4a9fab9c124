// English, "twenty-one", and German, "einundzwanzig".
#include "numbering/words_of_languages.hpp"

namespace rapporteur::number_words {
namespace {

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

constexpr Words<20> german_small = {"null",     "eins",     "zwei",     "drei",     "vier",
                                    "fünf",     "sechs",    "sieben",   "acht",     "neun",
                                    "zehn",     "elf",      "zwölf",    "dreizehn", "vierzehn",
                                    "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"};
constexpr Words<10> german_tens = {"",        "",        "zwanzig", "dreißig", "vierzig",
                                   "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"};
constexpr Words<10> german_ordinals = {"",       "erste",   "zweite", "dritte", "vierte",
                                       "fünfte", "sechste", "siebte", "achte",  "neunte"};

std::string english_below_thousand(std::size_t value) {
    std::string words;
    if (value >= 100) {
        add_word(words, english_small[value / 100]);
        add_word(words, "hundred");
        value %= 100;
        if (value == 0)
            return words;
    }
    if (value < 20) {
        add_word(words, english_small[value]);
        return words;
    }
    add_word(words, english_tens[value / 10]);
    if (value % 10 != 0)
        words.append("-").append(english_small[value % 10]);
    return words;
}

/// `compound`: the word goes on, "ein-undzwanzig".
std::string german_below_thousand(std::size_t value, bool compound) {
    const auto small = [](std::size_t number, bool is_cut) {
        return number == 1 && is_cut ? std::string_view("ein") : german_small[number];
    };
    std::string word;
    if (value >= 100) {
        word.append(small(value / 100, true)).append("hundert");
        value %= 100;
        if (value == 0)
            return word;
    }
    if (value < 20)
        return word.append(small(value, compound));
    if (value % 10 != 0)
        word.append(small(value % 10, true)).append("und");
    return word.append(german_tens[value / 10]);
}

} // namespace

std::string english_cardinal(std::size_t value) {
    if (value < 1000)
        return english_below_thousand(value);
    std::string words = english_below_thousand(value / 1000);
    add_word(words, "thousand");
    if (value % 1000 != 0)
        add_word(words, english_below_thousand(value % 1000));
    return words;
}

std::string english_ordinal(std::size_t value) {
    const std::size_t rest = value % 100;
    const std::size_t tail = rest < 20 ? rest : rest % 10;
    if (tail != 0) {
        std::string words = value == tail ? std::string() : english_cardinal(value - tail);
        if (!words.empty())
            words += rest < 20 ? ' ' : '-';
        return words.append(english_ordinals[tail]);
    }
    std::string words = english_cardinal(value);
    if (words.back() == 'y') {
        words.pop_back();
        words += "ie";
    }
    return words + "th";
}

std::string german_cardinal(std::size_t value) {
    if (value < 1000)
        return german_below_thousand(value, false);
    std::string word = german_below_thousand(value / 1000, true) + "tausend";
    return value % 1000 == 0 ? word : word + german_below_thousand(value % 1000, false);
}

std::string german_ordinal(std::size_t value) {
    const std::size_t rest = value % 100;
    if (rest == 0 || rest >= 20)
        return german_cardinal(value) + "ste";
    std::string before = value == rest ? std::string() : german_cardinal(value - rest);
    if (rest < 10)
        return before.append(german_ordinals[rest]);
    return before.append(german_small[rest]) + "te";
}

} // namespace rapporteur::number_words
