// Russian, "двадцать один". In an ordinal only the last word is an ordinal; the words before it are
// cardinals. Round hundreds and thousands are one word.
#include "numbering/words_of_languages.hpp"

namespace rapporteur::number_words {
namespace {

constexpr Words<20> russian_small = {
    "ноль",         "один",       "два",         "три",        "четыре",       "пять",        "шесть",
    "семь",         "восемь",     "девять",      "десять",     "одиннадцать",  "двенадцать",  "тринадцать",
    "четырнадцать", "пятнадцать", "шестнадцать", "семнадцать", "восемнадцать", "девятнадцать"};
constexpr Words<10> russian_tens = {"",          "",           "двадцать",  "тридцать",    "сорок",
                                    "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"};
constexpr Words<10> russian_hundreds = {"",        "сто",      "двести",  "триста",    "четыреста",
                                        "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот"};
constexpr Words<20> russian_ordinals = {"",
                                        "первый",
                                        "второй",
                                        "третий",
                                        "четвертый",
                                        "пятый",
                                        "шестой",
                                        "седьмой",
                                        "восьмой",
                                        "девятый",
                                        "десятый",
                                        "одиннадцатый",
                                        "двенадцатый",
                                        "тринадцатый",
                                        "четырнадцатый",
                                        "пятнадцатый",
                                        "шестнадцатый",
                                        "семнадцатый",
                                        "восемнадцатый",
                                        "девятнадцатый"};
constexpr Words<10> russian_ordinal_tens = {"",
                                            "",
                                            "двадцатый",
                                            "тридцатый",
                                            "сороковой",
                                            "пятидесятый",
                                            "шестидесятый",
                                            "семидесятый",
                                            "восьмидесятый",
                                            "девяностый"};
/// The forms before "тысячный" and "сотый".
constexpr Words<20> russian_genitives = {
    "",           "одно",        "двух",       "трех",         "четырех",
    "пяти",       "шести",       "семи",       "восьми",       "девяти",
    "десяти",     "одиннадцати", "двенадцати", "тринадцати",   "четырнадцати",
    "пятнадцати", "шестнадцати", "семнадцати", "восемнадцати", "девятнадцати"};
constexpr Words<10> russian_genitive_tens = {"",
                                             "",
                                             "двадцати",
                                             "тридцати",
                                             "сорока",
                                             "пятидесяти",
                                             "шестидесяти",
                                             "семидесяти",
                                             "восьмидесяти",
                                             "девяносто"};
constexpr Words<10> russian_genitive_hundreds = {"",        "сто",      "двухсот", "трехсот",   "четырехсот",
                                                 "пятисот", "шестисот", "семисот", "восьмисот", "девятисот"};

/// `feminine`: before thousands, "одна тысяча".
std::string russian_below_thousand(std::size_t value, bool feminine) {
    std::string words;
    if (value >= 100)
        add_word(words, russian_hundreds[value / 100]);
    if (value >= 100 && value % 100 == 0)
        return words;
    value %= 100;
    if (value >= 20) {
        add_word(words, russian_tens[value / 10]);
        value %= 10;
        if (value == 0)
            return words;
    }
    add_word(words, feminine && value == 1 ? "одна" : feminine && value == 2 ? "две" : russian_small[value]);
    return words;
}

std::string_view thousand_after(std::size_t count) {
    const std::size_t rest = count % 100;
    if (rest >= 11 && rest <= 14)
        return "тысяч";
    return rest % 10 == 1 ? "тысяча" : rest % 10 >= 2 && rest % 10 <= 4 ? "тысячи" : "тысяч";
}

/// The count before "тысячный" as one word: "двадцатиодно-тысячный".
std::string joined_genitive(std::size_t count) {
    std::string word(russian_genitive_hundreds[count / 100]);
    count %= 100;
    if (count >= 20) {
        word += russian_genitive_tens[count / 10];
        count %= 10;
    }
    return word.append(russian_genitives[count]);
}

} // namespace

std::string russian_cardinal(std::size_t value) {
    if (value < 1000)
        return russian_below_thousand(value, false);
    std::string words = russian_below_thousand(value / 1000, true);
    add_word(words, thousand_after(value / 1000));
    if (value % 1000 != 0)
        add_word(words, russian_below_thousand(value % 1000, false));
    return words;
}

std::string russian_ordinal(std::size_t value) {
    if (value % 1000 == 0)
        return (value == 1000 ? std::string() : joined_genitive(value / 1000)) + "тысячный";
    const std::size_t rest = value % 100;
    const std::size_t tail = rest == 0 ? value % 1000 : rest < 20 ? rest : rest % 10 == 0 ? rest : rest % 10;
    std::string words = value == tail ? std::string() : russian_cardinal(value - tail);
    if (tail >= 100)
        add_word(words, tail == 100 ? "сотый" : std::string(russian_genitives[tail / 100]) + "сотый");
    else
        add_word(words, tail < 20 ? russian_ordinals[tail] : russian_ordinal_tens[tail / 10]);
    return words;
}

} // namespace rapporteur::number_words
