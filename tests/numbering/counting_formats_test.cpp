// Compares the formats that count by place values with CLDR's spell-out rules (ICU 72) from 1 to 3,500.
// Formats that CLDR does not have (digit by digit, Hebrew, native Korean numbers) are compared with tables.
// The first numbers of each format are those that Word itself writes ([MS-DOCX] 2.4).
#include "numbering/other_formats.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <unicode/rbnf.h>
#include <unicode/unistr.h>
#include <vector>

using namespace rapporteur;

namespace {

std::string spelled(icu::RuleBasedNumberFormat& format, int number, const char* rules) {
    icu::UnicodeString text;
    icu::FieldPosition position;
    UErrorCode status = U_ZERO_ERROR;
    format.format(static_cast<int64_t>(number), icu::UnicodeString(rules), text, position, status);
    REQUIRE(U_SUCCESS(status));
    // The places where Thai text may break.
    text.findAndReplace(icu::UnicodeString(char16_t{0x200B}), icu::UnicodeString());
    std::string words;
    text.toUTF8String(words);
    return words;
}

void compare_all(const char* locale, const char* rules, std::string_view name) {
    UErrorCode status = U_ZERO_ERROR;
    icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, icu::Locale(locale), status);
    int wrong = 0;
    for (int number = 1; number <= 3500 && wrong < 5; ++number) {
        const std::string expected = spelled(format, number, rules);
        const std::string shown = number_in_named_format(number, name).value_or("");
        CAPTURE(number, name);
        CHECK(shown == expected);
        wrong += shown == expected ? 0 : 1;
    }
}

std::vector<std::string> shown(std::string_view name, const std::vector<std::int64_t>& values) {
    std::vector<std::string> all;
    for (const std::int64_t value : values)
        all.push_back(number_in_named_format(value, name).value_or("nothing"));
    return all;
}
using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("counting in words of a language, 1 to 3,500", "[numbering][number-words]") {
    compare_all("zh", "%spellout-cardinal", "chineseCountingThousand");
    compare_all("zh_Hant", "%spellout-cardinal", "taiwaneseCountingThousand");
    compare_all("ja", "%spellout-cardinal", "japaneseCounting");
    compare_all("ko", "%spellout-cardinal-sinokorean", "koreanCounting");
    compare_all("vi", "%spellout-cardinal", "vietnameseCounting");
    compare_all("th", "%spellout-cardinal", "thaiCounting");
    compare_all("hi", "%spellout-cardinal", "hindiCounting");
}

TEST_CASE("numbers that are written so that nobody changes them say every one", "[numbering]") {
    // CLDR leaves out the one of the first ten. Word begins its list of ten with 壹拾.
    CHECK(shown("chineseLegalSimplified", {1, 2, 3, 10, 11, 101, 110, 1001, 2345}) ==
          Texts{"壹", "贰", "叁", "壹拾", "壹拾壹", "壹佰零壹", "壹佰壹拾", "壹仟零壹", "贰仟叁佰肆拾伍"});
    CHECK(shown("ideographLegalTraditional", {1, 2, 3, 10, 101, 2345}) ==
          Texts{"壹", "貳", "參", "壹拾", "壹佰零壹", "貳仟參佰肆拾伍"});
    CHECK(shown("japaneseLegal", {1, 2, 3, 5, 10, 101, 2345}) ==
          Texts{"壱", "弐", "参", "伍", "壱拾", "壱百壱", "弐阡参百四拾伍"});
}

TEST_CASE("digits of other scripts, one after another", "[numbering]") {
    // [MS-DOCX] 2.4: "一, 十, 一○○(简), ..." is chineseCounting, "一, 一〇, 一〇〇, ..." ideographDigital.
    CHECK(shown("chineseCounting", {1, 10, 11, 20, 99, 100, 3500}) ==
          Texts{"一", "十", "十一", "二十", "九十九", "一○○", "三五○○"});
    CHECK(shown("taiwaneseCounting", {1, 10, 100}) == Texts{"一", "十", "一○○"});
    CHECK(shown("ideographDigital", {1, 10, 100, 3500}) == Texts{"一", "一〇", "一〇〇", "三五〇〇"});
    CHECK(shown("japaneseDigitalTenThousand", {7, 20}) == Texts{"七", "二〇"});
    CHECK(shown("taiwaneseDigital", {7, 20}) == Texts{"七", "二○"});
    CHECK(shown("koreanDigital", {7, 20}) == Texts{"칠", "이영"});
    CHECK(shown("koreanDigital2", {7, 20}) == Texts{"七", "二零"});
    // [MS-OI29500] 2.1.540 e: Word writes no zero after the ten thousands.
    CHECK(shown("chineseCountingThousand", {10001, 20500}) == Texts{"一万一", "二万五百"});
}

TEST_CASE("numbers of one language alone", "[numbering]") {
    CHECK(shown("koreanLegal", {1, 2, 10, 21, 99, 100}) ==
          Texts{"하나", "둘", "열", "스물하나", "아흔아홉", "100"});
    CHECK(shown("hebrew1", {1, 10, 15, 16, 17, 100, 115, 500, 999}) ==
          Texts{"א", "י", "טו", "טז", "יז", "ק", "קטו", "ך", "ץצט"});
    CHECK(shown("hebrew1", {0, 10000}) == Texts{"nothing", "nothing"});
    CHECK(shown("hebrew2", {1, 22, 23, 45}) == Texts{"א", "ת", "את", "אתת"});
    CHECK(shown("ideographZodiacTraditional", {1, 2, 11, 60, 61}) ==
          Texts{"甲子", "乙丑", "甲戌", "癸亥", "61"});
    CHECK(shown("dollarText", {9}) == Texts{"Nine and 00/100"});
    CHECK(shown("bahtText", {9}) == Texts{"9"}); // [MS-OI29500] 2.1.540 d
}

TEST_CASE("a custom format is known by its first numbers", "[numbering]") {
    CHECK(shown("α, β, γ, ...", {1, 3, 24, 25}) == Texts{"α", "γ", "ω", "αα"});
    CHECK(shown("Α, Β, Γ, ...", {4}) == Texts{"Δ"});
    CHECK(shown("甲, 乙, 丙, ...", {4, 11}) == Texts{"丁", "11"});
    CHECK(shown("א, י, ק, ...", {15}) == Texts{"טו"});
    CHECK(shown("א, ב, ג, ...", {23}) == Texts{"את"});
    CHECK(shown("一, 十, 一百(简), ...", {101}) == Texts{"一百零一"});
    CHECK(shown("एक, दो, तीन, ...", {4}) == Texts{"चार"});
    CHECK(shown("0001, 0002, 0003, ...", {12}) == Texts{"0012"});
    CHECK(shown("α, β, δ, ...", {1}) == Texts{"nothing"});
    CHECK(shown("x, y, z, ...", {1}) == Texts{"nothing"});
    CHECK(shown(", ...", {1}) == Texts{"nothing"});
}
