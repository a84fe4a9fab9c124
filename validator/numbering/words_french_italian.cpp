// French, "vingt et un", and Italian, "ventuno". In both, the last word of the cardinal becomes the ordinal.
#include "numbering/words_of_languages.hpp"

namespace rapporteur::number_words {
namespace {

constexpr Words<17> french_small = {"zéro",  "un",     "deux",     "trois",  "quatre", "cinq",
                                    "six",   "sept",   "huit",     "neuf",   "dix",    "onze",
                                    "douze", "treize", "quatorze", "quinze", "seize"};
constexpr Words<7> french_tens = {"", "", "vingt", "trente", "quarante", "cinquante", "soixante"};
constexpr Words<20> italian_small = {"zero",     "uno",    "due",         "tre",      "quattro",
                                     "cinque",   "sei",    "sette",       "otto",     "nove",
                                     "dieci",    "undici", "dodici",      "tredici",  "quattordici",
                                     "quindici", "sedici", "diciassette", "diciotto", "diciannove"};
constexpr Words<10> italian_tens = {"",          "",         "venti",    "trenta",  "quaranta",
                                    "cinquanta", "sessanta", "settanta", "ottanta", "novanta"};
constexpr Words<11> italian_ordinals = {"",      "primo",   "secondo", "terzo", "quarto", "quinto",
                                        "sesto", "settimo", "ottavo",  "nono",  "decimo"};

std::string french_below_twenty(std::size_t value) {
    return value < french_small.size() ? std::string(french_small[value])
                                       : "dix-" + std::string(french_small[value - 10]);
}

/// `ends`: nothing follows, so that quatre-vingts keeps its s.
std::string french_below_hundred(std::size_t value, bool ends) {
    if (value < 20)
        return french_below_twenty(value);
    if (value >= 80) // in twenties
        return value == 80 ? ends ? "quatre-vingts" : "quatre-vingt"
                           : "quatre-vingt-" + french_below_twenty(value - 80);
    const std::size_t ten = value >= 60 ? 6 : value / 10;
    const std::size_t rest = value - ten * 10;
    std::string words(french_tens[ten]);
    if (rest == 0)
        return words;
    words += rest == 1 || rest == 11 ? " et " : "-";
    return words + french_below_twenty(rest);
}

std::string french_below_thousand(std::size_t value, bool ends) {
    if (value < 100)
        return french_below_hundred(value, ends);
    std::string words;
    if (value >= 200)
        words.append(french_small[value / 100]).append(" ");
    words += "cent";
    if (value % 100 == 0)
        return value >= 200 && ends ? words + 's' : words;
    return words + ' ' + french_below_hundred(value % 100, ends);
}

void drop_last_vowel(std::string& word) {
    if (!word.empty())
        word.pop_back();
}

/// A ten loses its last vowel before "uno" and "otto", and cento before "otto" and "ottanta".
std::string italian_below_hundred(std::size_t value) {
    if (value < 20)
        return std::string(italian_small[value]);
    std::string word(italian_tens[value / 10]);
    const std::size_t unit = value % 10;
    if (unit == 1 || unit == 8)
        drop_last_vowel(word);
    return unit == 0 ? word : word.append(italian_small[unit]);
}

std::string italian_below_thousand(std::size_t value) {
    if (value < 100)
        return italian_below_hundred(value);
    std::string word;
    if (value >= 200)
        word += italian_small[value / 100];
    word += "cento";
    const std::size_t rest = value % 100;
    if (rest == 8 || (rest >= 80 && rest < 90))
        drop_last_vowel(word);
    return rest == 0 ? word : word + italian_below_hundred(rest);
}

/// The cardinal without the accent of a final "tre".
std::string italian_plain(std::size_t value) {
    if (value < 1000)
        return italian_below_thousand(value);
    std::string word("mille");
    if (value >= 2000) {
        word = italian_below_thousand(value / 1000);
        if (value / 1000 % 10 == 1 && value / 1000 % 100 != 11)
            drop_last_vowel(word); // ventunmila
        word += "mila";
    }
    return value % 1000 == 0 ? word : word + italian_below_thousand(value % 1000);
}

bool ends_in_compound_three(std::size_t value) {
    return value > 20 && value % 10 == 3 && value % 100 != 13;
}

} // namespace

std::string french_cardinal(std::size_t value) {
    if (value < 1000)
        return french_below_thousand(value, true);
    std::string words;
    if (value >= 2000)
        words = french_below_thousand(value / 1000, false) + ' ';
    words += "mille";
    return value % 1000 == 0 ? words : words + ' ' + french_below_thousand(value % 1000, true);
}

std::string french_ordinal(std::size_t value) {
    if (value == 1)
        return "premier";
    std::string words = french_cardinal(value);
    if (value % 100 == 80 || (value % 1000 >= 200 && value % 100 == 0))
        words.pop_back(); // the s of quatre-vingts and deux cents
    if (words.back() == 'e')
        words.pop_back();
    else if (words.ends_with("cinq"))
        words += 'u';
    else if (words.ends_with("neuf"))
        words.back() = 'v';
    return words + "ième";
}

std::string italian_cardinal(std::size_t value) {
    std::string word = italian_plain(value);
    if (ends_in_compound_three(value)) {
        word.pop_back();
        word += "é";
    }
    return word;
}

std::string italian_ordinal(std::size_t value) {
    if (value < italian_ordinals.size())
        return std::string(italian_ordinals[value]);
    if (value % 1000 == 0) // duemila, but duemillesimo
        return (value < 2000 ? std::string() : italian_below_thousand(value / 1000)) + "millesimo";
    // centouno, but centunesimo; centodieci, but centodecimo.
    if (const std::size_t rest = value % 100; rest == 1 || rest == 10) {
        std::string before = italian_plain(value - rest);
        if (rest == 10)
            return before.append(italian_ordinals[rest]);
        if (before.ends_with("cento"))
            drop_last_vowel(before);
        return before + "unesimo";
    }
    std::string word = italian_plain(value);
    const bool keeps_vowel = ends_in_compound_three(value) || (value % 10 == 6 && value % 100 != 16);
    if (!keeps_vowel)
        drop_last_vowel(word);
    return word + "esimo";
}

} // namespace rapporteur::number_words
