// Spanish, "treinta y uno", and Portuguese, "trinta e um".
#include "numbering/words_of_languages.hpp"

namespace rapporteur::number_words {
namespace {

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

constexpr Words<20> portuguese_small = {
    "zero", "um",   "dois", "três",  "quatro",  "cinco",  "seis",      "sete",      "oito",    "nove",
    "dez",  "onze", "doze", "treze", "catorze", "quinze", "dezesseis", "dezessete", "dezoito", "dezenove"};
constexpr Words<10> portuguese_tens = {"",          "",         "vinte",   "trinta",  "quarenta",
                                       "cinquenta", "sessenta", "setenta", "oitenta", "noventa"};
constexpr Words<10> portuguese_hundreds = {
    "",           "cento",      "duzentos",   "trezentos",  "quatrocentos",
    "quinhentos", "seiscentos", "setecentos", "oitocentos", "novecentos"};
constexpr Words<10> portuguese_ordinals = {"",       "primeiro", "segundo", "terceiro", "quarto",
                                           "quinto", "sexto",    "sétimo",  "oitavo",   "nono"};
constexpr Words<10> portuguese_ordinal_tens = {
    "",           "décimo",       "vigésimo",   "trigésimo", "quadragésimo", "quinquagésimo",
    "sexagésimo", "septuagésimo", "octogésimo", "nonagésimo"};
constexpr Words<10> portuguese_ordinal_hundreds = {"",
                                                   "centésimo",
                                                   "ducentésimo",
                                                   "tricentésimo",
                                                   "quadringentésimo",
                                                   "quingentésimo",
                                                   "sexcentésimo",
                                                   "septingentésimo",
                                                   "octingentésimo",
                                                   "noningentésimo"};

/// `before_noun`: "uno" is shortened, as in "veintiún mil", "ciento un mil".
std::string spanish_below_thousand(std::size_t value, bool before_noun) {
    std::string words;
    if (value == 100)
        return "cien";
    if (value > 100) {
        add_word(words, spanish_hundreds[value / 100]);
        value %= 100;
        if (value == 0)
            return words;
    }
    if (before_noun && value == 21) {
        add_word(words, "veintiún");
    } else if (value < 30) {
        add_word(words, before_noun && value == 1 ? "un" : spanish_small[value]);
    } else {
        add_word(words, spanish_tens[value / 10]);
        if (value % 10 != 0) {
            add_word(words, "y");
            add_word(words, before_noun && value % 10 == 1 ? "un" : spanish_small[value % 10]);
        }
    }
    return words;
}

std::string_view portuguese_below_twenty(std::size_t value, bool european) {
    switch (european ? value : 0) {
    case 16:
        return "dezasseis";
    case 17:
        return "dezassete";
    case 19:
        return "dezanove";
    default:
        return portuguese_small[value];
    }
}

std::string portuguese_below_thousand(std::size_t value, bool european) {
    if (value == 100)
        return "cem";
    std::string words;
    const auto add_part = [&words](std::string_view part) {
        if (!words.empty())
            words += " e";
        add_word(words, part);
    };
    if (value > 100)
        add_part(portuguese_hundreds[value / 100]);
    if (value > 100 && value % 100 == 0)
        return words;
    value %= 100;
    if (value >= 20) {
        add_part(portuguese_tens[value / 10]);
        if (value % 10 == 0)
            return words;
        value %= 10;
    }
    add_part(portuguese_below_twenty(value, european));
    return words;
}

/// Hundreds, tens and units of an ordinal, each as one word.
std::string ordinal_in_parts(std::size_t value, const Words<10>& hundreds, const Words<10>& tens,
                             const Words<10>& units) {
    std::string words;
    if (value >= 100)
        add_word(words, hundreds[value / 100]);
    if (value / 10 % 10 != 0)
        add_word(words, tens[value / 10 % 10]);
    if (value % 10 != 0)
        add_word(words, units[value % 10]);
    return words;
}

std::string spanish_ordinal_below_thousand(std::size_t value) {
    if (value % 100 >= 20 || value % 100 < 10) {
        Words<10> units{};
        for (std::size_t unit = 1; unit < units.size(); ++unit)
            units[unit] = spanish_ordinals[unit];
        return ordinal_in_parts(value, spanish_ordinal_hundreds, spanish_ordinal_tens, units);
    }
    std::string words;
    if (value >= 100)
        add_word(words, spanish_ordinal_hundreds[value / 100]);
    add_word(words, spanish_ordinals[value % 100]);
    return words;
}

} // namespace

std::string spanish_cardinal(std::size_t value) {
    if (value < 1000)
        return spanish_below_thousand(value, false);
    std::string words;
    if (value / 1000 > 1)
        words = spanish_below_thousand(value / 1000, true);
    add_word(words, "mil");
    if (value % 1000 != 0)
        add_word(words, spanish_below_thousand(value % 1000, false));
    return words;
}

/// Thousands are one word: "dosmilésimo" (Real Academia, Diccionario panhispánico de dudas, "ordinales").
std::string spanish_ordinal(std::size_t value) {
    std::string words;
    if (value >= 2000) {
        for (const char letter : spanish_below_thousand(value / 1000, true))
            if (letter != ' ')
                words += letter;
    }
    if (value >= 1000)
        words += "milésimo";
    if (value % 1000 != 0)
        add_word(words, spanish_ordinal_below_thousand(value % 1000));
    return words;
}

std::string portuguese_cardinal(std::size_t value, bool european) {
    if (value < 1000)
        return portuguese_below_thousand(value, european);
    std::string words;
    if (value / 1000 > 1)
        words = portuguese_below_thousand(value / 1000, european);
    add_word(words, "mil");
    const std::size_t rest = value % 1000;
    if (rest == 0)
        return words;
    if (rest <= 100 || rest % 100 == 0)
        add_word(words, "e");
    add_word(words, portuguese_below_thousand(rest, european));
    return words;
}

std::string portuguese_ordinal(std::size_t value, bool european) {
    std::string words;
    if (value >= 2000)
        words = portuguese_below_thousand(value / 1000, european);
    if (value >= 1000)
        add_word(words, "milésimo");
    if (value % 1000 != 0)
        add_word(words, ordinal_in_parts(value % 1000, portuguese_ordinal_hundreds, portuguese_ordinal_tens,
                                         portuguese_ordinals));
    return words;
}

} // namespace rapporteur::number_words
