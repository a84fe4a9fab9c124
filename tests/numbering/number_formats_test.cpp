#include "numbering/numbering.hpp"
#include "numbering/other_formats.hpp"

#include "numbering/builder.hpp"

#include <catch2/catch.hpp>
#include <limits>
#include <utility>
#include <vector>

using rapporteur::format_number;
using rapporteur::NumberFormat;

namespace {
using Expected = std::vector<std::pair<std::int64_t, std::string>>;

void check(NumberFormat format, std::string_view language, const Expected& expected) {
    for (const auto& [value, text] : expected) {
        CAPTURE(value, language);
        CHECK(format_number(value, format, language) == text);
    }
}
} // namespace

TEST_CASE("letters repeat past z", "[numbering]") {
    check(NumberFormat::lower_letter, "en",
          {{1, "a"}, {25, "y"}, {26, "z"}, {27, "aa"}, {28, "bb"}, {52, "zz"}, {53, "aaa"}, {54, "bbb"}});
    check(NumberFormat::upper_letter, "en", {{2, "B"}, {27, "AA"}, {0, ""}, {-3, ""}});
}

TEST_CASE("roman, decimal and ordinal numbers", "[numbering]") {
    check(NumberFormat::lower_roman, "en",
          {{1, "i"}, {4, "iv"}, {9, "ix"}, {40, "xl"}, {1994, "mcmxciv"}, {0, ""}});
    check(NumberFormat::upper_roman, "es", {{2017, "MMXVII"}, {-1, ""}});
    check(NumberFormat::decimal, "", {{0, "0"}, {7, "7"}, {-2, "-2"}});
    check(NumberFormat::decimal_zero, "", {{0, "00"}, {1, "01"}, {9, "09"}, {10, "10"}, {123, "123"}});
    check(NumberFormat::ordinal, "en-US",
          {{1, "1st"},
           {2, "2nd"},
           {3, "3rd"},
           {4, "4th"},
           {11, "11th"},
           {12, "12th"},
           {13, "13th"},
           {21, "21st"},
           {111, "111th"},
           {122, "122nd"}});
    check(NumberFormat::ordinal, "es-HN", {{1, "1º"}, {23, "23º"}});
    check(NumberFormat::ordinal, "fr-FR", {{1, "1er"}, {2, "2e"}, {21, "21e"}});
    check(NumberFormat::ordinal, "pt-BR", {{1, "1º"}});
    check(NumberFormat::ordinal, "it", {{8, "8º"}});
    check(NumberFormat::ordinal, "de-DE", {{0, "0."}, {1, "1."}, {-1, ""}});
    check(NumberFormat::ordinal, "ru-RU", {{3, "3-й"}});
    check(NumberFormat::ordinal, "fi-FI", {{0, "0th"}, {1, "1st"}, {-1, ""}});
    check(NumberFormat::none, "en", {{3, ""}});
    check(NumberFormat::bullet, "en", {{3, ""}});
}

TEST_CASE("numbers in words, English and Spanish", "[numbering]") {
    check(NumberFormat::cardinal_text, "en",
          {{0, "Zero"},
           {1, "One"},
           {12, "Twelve"},
           {21, "Twenty-one"},
           {100, "One hundred"},
           {342, "Three hundred forty-two"},
           {1000, "One thousand"},
           {12345, "Twelve thousand three hundred forty-five"}});
    check(NumberFormat::ordinal_text, "en",
          {{1, "First"},
           {5, "Fifth"},
           {12, "Twelfth"},
           {20, "Twentieth"},
           {21, "Twenty-first"},
           {90, "Ninetieth"},
           {100, "One hundredth"},
           {101, "One hundred first"},
           {115, "One hundred fifteenth"},
           {1000, "One thousandth"},
           {1020, "One thousand twentieth"}});
    check(NumberFormat::cardinal_text, "es",
          {{0, "Cero"},
           {1, "Uno"},
           {16, "Dieciséis"},
           {22, "Veintidós"},
           {31, "Treinta y uno"},
           {100, "Cien"},
           {101, "Ciento uno"},
           {500, "Quinientos"},
           {1000, "Mil"},
           {21000, "Veintiún mil"},
           {31001, "Treinta y un mil uno"}});
    check(NumberFormat::ordinal_text, "es",
          {{1, "Primero"},
           {7, "Séptimo"},
           {11, "Undécimo"},
           {13, "Decimotercero"},
           {20, "Vigésimo"},
           {21, "Vigésimo primero"},
           {100, "Centésimo"},
           {345, "Tricentésimo cuadragésimo quinto"}});
}

TEST_CASE("formats and languages without a form here are decimal", "[numbering]") {
    check(NumberFormat::other, "en", {{12, "12"}});
    check(NumberFormat::cardinal_text, "fi", {{12, "12"}});
    check(NumberFormat::cardinal_text, "en", {{1'000'000, "1000000"}});
}

TEST_CASE("the length of a number is bounded whatever its value", "[numbering]") {
    const auto largest = std::numeric_limits<std::int64_t>::max();
    const auto least = std::numeric_limits<std::int64_t>::min();
    for (const std::int64_t value : {std::int64_t{2147483646}, std::int64_t{32768}, largest, least}) {
        for (int format = 0; format <= static_cast<int>(NumberFormat::other); ++format) {
            CAPTURE(value, format);
            CHECK(format_number(value, static_cast<NumberFormat>(format), "es").size() <= 60);
        }
    }
    // Word's own limit for alphabetic page numbers (Microsoft knowledge base Q197133). After it the letters
    // start again.
    check(NumberFormat::lower_letter, "en",
          {{780, std::string(30, 'z')}, {781, "a"}, {1560, std::string(30, 'z')}, {2147483646, "vvvvv"}});
    check(NumberFormat::upper_roman, "en", {{2147483646, "2147483646"}, {4001, "MMMMI"}});
}

TEST_CASE("every value of ST_NumberFormat: as Word shows it, or decimal and said so", "[numbering]") {
    const auto three = [](const std::string& name) {
        rapporteur::Level level = rapporteur::building::level(NumberFormat::other, "%1.");
        level.format_name = name;
        const auto document = rapporteur::building::document(
            {rapporteur::building::abstract_num(0, {level})}, {rapporteur::building::num(1, 0)},
            {rapporteur::building::item(1), rapporteur::building::item(1), rapporteur::building::item(1)});
        const auto labels = compute_labels(document);
        return labels.body[0].text + " " + labels.body[1].text + " " + labels.body[2].text +
               (labels.oddities.empty() ? "" : " (replaced)");
    };
    const std::vector<std::pair<std::string, std::string>> exact = {
        {"hex", "1. 2. 3."},
        {"chicago", "*. †. ‡."},
        {"decimalFullWidth", "１. ２. ３."},
        {"decimalFullWidth2", "１. ２. ３."},
        {"decimalHalfWidth", "1. 2. 3."},
        {"decimalEnclosedCircle", "①. ②. ③."},
        {"decimalEnclosedCircleChinese", "①. ②. ③."},
        {"decimalEnclosedFullstop", "⒈. ⒉. ⒊."},
        {"decimalEnclosedParen", "⑴. ⑵. ⑶."},
        {"ideographEnclosedCircle", "㈠. ㈡. ㈢."}, // [MS-OI29500] 2.1.540 a
        {"ideographDigital", "一. 二. 三."},
        {"japaneseCounting", "一. 二. 三."},
        {"aiueo", "ｱ. ｲ. ｳ."},
        {"iroha", "ｲ. ﾛ. ﾊ."},
        {"japaneseLegal", "壱. 弐. 参."},
        {"japaneseDigitalTenThousand", "一. 二. 三."},
        {"aiueoFullWidth", "ア. イ. ウ."},
        {"irohaFullWidth", "イ. ロ. ハ."},
        {"ganada", "가. 나. 다."},
        {"chosung", "ㄱ. ㄴ. ㄷ."},
        {"ideographTraditional", "甲. 乙. 丙."},
        {"ideographZodiac", "子. 丑. 寅."},
        {"ideographZodiacTraditional", "甲子. 乙丑. 丙寅."},
        {"taiwaneseCounting", "一. 二. 三."},
        {"ideographLegalTraditional", "壹. 貳. 參."},
        {"taiwaneseCountingThousand", "一. 二. 三."},
        {"taiwaneseDigital", "一. 二. 三."},
        {"chineseCounting", "一. 二. 三."},
        {"chineseLegalSimplified", "壹. 贰. 叁."},
        {"chineseCountingThousand", "一. 二. 三."},
        {"koreanDigital", "일. 이. 삼."},
        {"koreanCounting", "일. 이. 삼."},
        {"koreanLegal", "하나. 둘. 셋."},
        {"koreanDigital2", "一. 二. 三."},
        {"vietnameseCounting", "một. hai. ba."},
        {"hebrew1", "א. ב. ג."},
        {"hebrew2", "א. ב. ג."},
        {"arabicAlpha", "أ. ب. ت."},
        {"arabicAbjad", "أ. ب. ج."},
        {"hindiVowels", "क. ख. ग."}, // [MS-OI29500] 2.1.540 b: Word exchanges the two
        {"hindiConsonants", "अ. आ. इ."},
        {"hindiCounting", "एक. दो. तीन."},
        {"thaiLetters", "ก. ข. ค."},
        {"thaiCounting", "หนึ่ง. สอง. สาม."},
        {"bahtText", "1. 2. 3."},
        {"dollarText", "One and 00/100. Two and 00/100. Three and 00/100."},
        {"α, β, γ, ...", "α. β. γ."},
        {"numberInDash", "- 1 -. - 2 -. - 3 -."},
        {"russianLower", "а. б. в."},
        {"russianUpper", "А. Б. В."},
        {"hindiNumbers", "१. २. ३."},
        {"thaiNumbers", "๑. ๒. ๓."},
        {"001, 002, 003, ...", "001. 002. 003."},
        {"00001, 00002, 00003, ...", "00001. 00002. 00003."}};
    for (const auto& [name, shown] : exact) {
        CAPTURE(name);
        CHECK(three(name) == shown);
    }
    for (const char* name : {"custom", "001", "1, 2, 3, ...x", "", "none at all"}) {
        CAPTURE(name);
        CHECK(three(name) == "1. 2. 3. (replaced)");
    }
}

TEST_CASE("signs repeat, and end where there is no more of them", "[numbering]") {
    using rapporteur::number_in_named_format;
    CHECK(number_in_named_format(5, "chicago") == "**");
    CHECK(number_in_named_format(12, "chicago") == "§§§");
    CHECK(number_in_named_format(30, "russianLower") == "аа");
    CHECK(number_in_named_format(255, "hex") == "FF");
    CHECK(number_in_named_format(20, "decimalEnclosedCircle") == "⑳");
    for (const char* name : {"chicago", "russianLower", "decimalEnclosedCircle", "hex"}) {
        CHECK_FALSE(number_in_named_format(-1, name));
        CHECK(number_in_named_format(std::numeric_limits<std::int64_t>::max(), name).value_or("").size() <
              32);
    }
    CHECK_FALSE(number_in_named_format(0, "chicago"));
    CHECK(number_in_named_format(21, "decimalEnclosedCircle") == "21");
    // [MS-OI29500] 2.1.540 c: after the last of the 46 signs Word starts again.
    CHECK(number_in_named_format(47, "aiueoFullWidth") == "ア");
    CHECK(number_in_named_format(49, "iroha") == "ｲ");
    CHECK(number_in_named_format(18, "hindiConsonants") == "अः");
    CHECK(number_in_named_format(29, "arabicAbjad") == "أأ");
}
