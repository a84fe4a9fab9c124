// Compares every number from 1 to 3,500, in every language with known words, with the spell-out rules of CLDR
// in ICU 72. CLDR was written by others for other programs. Where it differs from the dictionaries of a
// language, this file says so, case by case.
#include "numbering/number_words.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <unicode/rbnf.h>
#include <unicode/unistr.h>

using namespace rapporteur;

namespace {

constexpr int last_number = 3500;

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

/// CLDR's words, in small letters and without marks where a line may break.
class Spelling {
public:
    explicit Spelling(const char* locale) : format_(icu::URBNF_SPELLOUT, icu::Locale(locale), status_) {}

    std::string words(int number, const char* rules) {
        icu::UnicodeString spelled;
        icu::FieldPosition position;
        UErrorCode status = U_ZERO_ERROR;
        format_.format(static_cast<int64_t>(number), icu::UnicodeString(rules), spelled, position, status);
        REQUIRE(U_SUCCESS(status));
        std::string text;
        spelled.findAndReplace(icu::UnicodeString(char16_t{0xAD}), icu::UnicodeString());
        spelled.toUTF8String(text);
        return text;
    }

private:
    UErrorCode status_ = U_ZERO_ERROR;
    icu::RuleBasedNumberFormat format_;
};

std::string in_small_letters(const std::string& text) {
    std::string small;
    icu::UnicodeString::fromUTF8(text).toLower().toUTF8String(small);
    return small;
}

void compare_all(const char* locale, WordLanguage language, const char* rules, bool ordinals,
                 std::string (*expected)(std::string, int)) {
    Spelling spelling(locale);
    int wrong = 0;
    for (int number = 1; number <= last_number && wrong < 5; ++number) {
        const std::string shown =
            ordinals ? ordinal_words(number, language) : cardinal_words(number, language);
        const std::string wanted = expected(spelling.words(number, rules), number);
        CAPTURE(number, locale);
        CHECK(in_small_letters(shown) == wanted);
        wrong += in_small_letters(shown) == wanted ? 0 : 1;
        CHECK(shown != in_small_letters(shown)); // begins with a capital
    }
}

std::string as_it_is(std::string words, int) {
    return words;
}

/// CLDR follows the reform of 1990 and joins words with hyphens. Word writes "vingt et un".
std::string french_tradition(std::string words, int) {
    return replaced(std::move(words), "-et-", " et ");
}

/// The ordinal is the cardinal with "ième". CLDR's ordinals have "quatre-vingt-et-unième", which is not
/// French.
std::string french_ordinal_of(std::string words, int number) {
    if (number == 1)
        return "premier";
    words = french_tradition(std::move(words), number);
    const auto ends = [&words](const std::string& end) { return words.ends_with(end); };
    if (ends("vingts") || ends("cents"))
        words.pop_back();
    if (ends("cinq"))
        words += "u";
    else if (ends("neuf"))
        words.replace(words.size() - 1, 1, "v");
    else if (ends("e"))
        words.pop_back();
    return words + "ième";
}

/// As in the Academy's dictionary: undécimo and duodécimo; octingentésimo and dosmilésimo as one word.
std::string spanish_dictionary(std::string words, int) {
    words = replaced(std::move(words), "decimoprimero", "undécimo");
    words = replaced(std::move(words), "decimosegundo", "duodécimo");
    words = replaced(std::move(words), "octingésimo", "octingentésimo");
    return replaced(std::move(words), " milésimo", "milésimo");
}

/// Every compound that ends in "tre" has an accent, and cento loses its o before ottanta also in ordinals.
std::string italian_accent(std::string words, int number) {
    const bool compound_three = number > 20 && words.ends_with("tre");
    return compound_three ? words.substr(0, words.size() - 1) + "é" : words;
}
std::string italian_ordinal_of(std::string words, int) {
    return replaced(std::move(words), "centoottant", "centottant");
}

/// CLDR has no ordinals of the hundreds from 200 on.
std::string russian_hundreds(std::string words, int number) {
    static const std::map<int, std::string> hundreds = {
        {2, "двухсотый"},  {3, "трехсотый"}, {4, "четырехсотый"}, {5, "пятисотый"},
        {6, "шестисотый"}, {7, "семисотый"}, {8, "восьмисотый"},  {9, "девятисотый"}};
    const int hundred = number / 100 % 10;
    if (number % 100 != 0 || hundred < 2)
        return words;
    const std::size_t space = words.rfind(' ');
    return (space == std::string::npos ? std::string() : words.substr(0, space + 1)) + hundreds.at(hundred);
}

} // namespace

TEST_CASE("cardinal numbers in words, 1 to 3,500 in each language", "[numbering][number-words]") {
    compare_all("en", WordLanguage::english, "%spellout-cardinal", false, as_it_is);
    compare_all("es", WordLanguage::spanish, "%spellout-numbering", false, as_it_is);
    compare_all("fr", WordLanguage::french, "%spellout-numbering", false, french_tradition);
    compare_all("pt", WordLanguage::portuguese, "%spellout-numbering", false, as_it_is);
    compare_all("pt_PT", WordLanguage::european_portuguese, "%spellout-numbering", false, as_it_is);
    compare_all("de", WordLanguage::german, "%spellout-numbering", false, as_it_is);
    compare_all("it", WordLanguage::italian, "%spellout-numbering", false, italian_accent);
    compare_all("ru", WordLanguage::russian, "%spellout-numbering", false, as_it_is);
}

TEST_CASE("ordinal numbers in words, 1 to 3,500 in each language", "[numbering][number-words]") {
    compare_all("en", WordLanguage::english, "%spellout-ordinal", true, as_it_is);
    compare_all("es", WordLanguage::spanish, "%spellout-ordinal-masculine", true, spanish_dictionary);
    compare_all("fr", WordLanguage::french, "%spellout-numbering", true, french_ordinal_of);
    compare_all("pt", WordLanguage::portuguese, "%spellout-ordinal-masculine", true, as_it_is);
    compare_all("pt_PT", WordLanguage::european_portuguese, "%spellout-ordinal-masculine", true, as_it_is);
    compare_all("de", WordLanguage::german, "%spellout-ordinal", true, as_it_is);
    compare_all("it", WordLanguage::italian, "%spellout-ordinal-masculine", true, italian_ordinal_of);
    compare_all("ru", WordLanguage::russian, "%spellout-ordinal-masculine", true, russian_hundreds);
}
