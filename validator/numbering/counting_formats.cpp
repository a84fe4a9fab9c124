// Sources beside the standard: [MS-OI29500] 2.1.540 (where Word departs from it) and [MS-DOCX] 2.4 (the first
// numbers of each format as Word writes them).
#include "numbering/counting_formats.hpp"

#include "base/row_where.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <fmt/format.h>

namespace rapporteur {
namespace {

constexpr std::int64_t most_counted = 99'999'999; // one group of ten thousands; Word counts to 32,767

using HanDigits = std::array<std::string_view, 10>;

constexpr HanDigits plain_digits{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
constexpr HanDigits ring_digits{"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
constexpr HanDigits circle_digits{"○", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
constexpr HanDigits hangul_digits{"영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"};
constexpr HanDigits simplified_legal_digits{"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
constexpr HanDigits traditional_legal_digits{"零", "壹", "貳", "參", "肆", "伍", "陸", "柒", "捌", "玖"};
constexpr HanDigits japanese_legal_digits{"零", "壱", "弐", "参", "四", "伍", "六", "七", "八", "九"};

enum class SaysOne : std::uint8_t { always, not_before_a_first_ten, never };
enum class SaysZero : std::uint8_t { no, within_a_group, yes };

/// A system that writes digits with the names of their places: 三百二十.
struct PlaceCounting {
    std::string_view name;
    const HanDigits* digits;
    std::array<std::string_view, 4> places; ///< of units, tens, hundreds, thousands
    std::string_view ten_thousand;
    SaysOne one;
    SaysZero zero; ///< how places left out between others are written
};
constexpr std::array<std::string_view, 4> han_places{"", "十", "百", "千"};
constexpr std::array<std::string_view, 4> legal_places{"", "拾", "佰", "仟"};
constexpr std::array place_counting{
    PlaceCounting{"chineseCountingThousand", &plain_digits, han_places, "万", SaysOne::not_before_a_first_ten,
                  SaysZero::within_a_group},
    PlaceCounting{"taiwaneseCountingThousand", &plain_digits, han_places, "萬",
                  SaysOne::not_before_a_first_ten, SaysZero::yes},
    PlaceCounting{"chineseLegalSimplified", &simplified_legal_digits, legal_places, "万", SaysOne::always,
                  SaysZero::yes},
    PlaceCounting{"ideographLegalTraditional", &traditional_legal_digits, legal_places, "萬", SaysOne::always,
                  SaysZero::yes},
    PlaceCounting{"japaneseCounting", &ring_digits, han_places, "万", SaysOne::never, SaysZero::no},
    PlaceCounting{
        "japaneseLegal", &japanese_legal_digits, {"", "拾", "百", "阡"}, "萬", SaysOne::always, SaysZero::no},
    PlaceCounting{
        "koreanCounting", &hangul_digits, {"", "십", "백", "천"}, "만", SaysOne::never, SaysZero::no}};

/// Appends up to four places. `is_first`: no group stands before them.
void append_group(std::string& text, std::size_t group, const PlaceCounting& counting, bool is_first) {
    constexpr std::array<std::size_t, 4> worth{1, 10, 100, 1000};
    bool skipped = false;
    bool any = false;
    for (std::size_t place = worth.size(); place-- > 0;) {
        const std::size_t digit = group / worth[place] % 10;
        if (digit == 0) {
            skipped = skipped || any;
            continue;
        }
        if (skipped && counting.zero != SaysZero::no)
            text += (*counting.digits)[0];
        skipped = false;
        const bool bare =
            digit == 1 && place > 0 &&
            (counting.one == SaysOne::never ||
             (counting.one == SaysOne::not_before_a_first_ten && place == 1 && is_first && !any));
        if (!bare)
            text += (*counting.digits)[digit];
        text += counting.places[place];
        any = true;
    }
}

std::string in_places(std::size_t value, const PlaceCounting& counting) {
    if (value == 0)
        return std::string((*counting.digits)[0]);
    std::string text;
    const std::size_t upper = value / 10'000;
    const std::size_t lower = value % 10'000;
    if (upper > 0) {
        append_group(text, upper, counting, true);
        text += counting.ten_thousand;
    }
    if (upper > 0 && lower > 0 && lower < 1000 && counting.zero == SaysZero::yes)
        text += (*counting.digits)[0];
    append_group(text, lower, counting, upper == 0);
    return text;
}

/// A system that writes one digit after another: 一〇二.
struct DigitCounting {
    std::string_view name;
    const HanDigits* digits;
    bool tens; ///< numbers up to 99 have the sign of ten: 十二
};
constexpr std::array digit_counting{DigitCounting{"ideographDigital", &ring_digits, false},
                                    DigitCounting{"japaneseDigitalTenThousand", &ring_digits, false},
                                    DigitCounting{"koreanDigital", &hangul_digits, false},
                                    DigitCounting{"koreanDigital2", &plain_digits, false},
                                    DigitCounting{"taiwaneseDigital", &circle_digits, false},
                                    DigitCounting{"chineseCounting", &circle_digits, true},
                                    DigitCounting{"taiwaneseCounting", &circle_digits, true}};

std::string digit_by_digit(std::size_t value, const DigitCounting& counting) {
    std::string text;
    if (counting.tens && value >= 10 && value < 100) {
        if (value >= 20)
            text += (*counting.digits)[value / 10];
        text += "十";
        return value % 10 == 0 ? text : text.append((*counting.digits)[value % 10]);
    }
    for (const char digit : std::to_string(value))
        text += (*counting.digits)[static_cast<std::size_t>(digit - '0')];
    return text;
}

/// Native Korean numbers, 1 to 99.
std::optional<std::string> korean_native(std::size_t value) {
    constexpr HanDigits units{"", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"};
    constexpr HanDigits tens{"", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"};
    if (value < 1)
        return std::nullopt;
    if (value > 99)
        return std::to_string(value);
    return std::string(tens[value / 10]).append(units[value % 10]);
}

/// Letters as numbers. 15 and 16 are written 9+6 and 9+7, because 10+5 and 10+6 would spell a name of God.
std::optional<std::string> hebrew_numerals(std::size_t value) {
    constexpr HanDigits units{"", "א", "ב", "ג", "ד", "ה", "ו", "ז", "ח", "ט"};
    constexpr HanDigits tens{"", "י", "כ", "ל", "מ", "נ", "ס", "ע", "פ", "צ"};
    constexpr HanDigits hundreds{"", "ק", "ר", "ש", "ת", "ך", "ם", "ן", "ף", "ץ"};
    if (value < 1 || value > 9999)
        return std::nullopt;
    std::string text(units[value / 1000]);
    text += hundreds[value / 100 % 10];
    const std::size_t rest = value % 100;
    if (rest == 15 || rest == 16)
        return text.append("ט").append(units[rest - 9]);
    return text.append(tens[rest / 10]).append(units[rest % 10]);
}

std::string vietnamese_below_thousand(std::size_t value, bool hundreds_said) {
    constexpr HanDigits digits{"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    std::string text;
    const auto add = [&text](std::string_view word) {
        if (!text.empty())
            text += ' ';
        text += word;
    };
    const std::size_t tens = value / 10 % 10;
    const std::size_t unit = value % 10;
    if (value >= 100 || hundreds_said) {
        add(digits[value / 100]);
        add("trăm");
        if (value % 100 == 0)
            return text;
        if (tens == 0)
            add("lẻ");
    }
    if (tens == 1)
        add("mười");
    if (tens > 1) {
        add(digits[tens]);
        add("mươi");
    }
    if (unit == 1 && tens > 1)
        add("mốt");
    else if (unit == 4 && tens > 1)
        add("tư");
    else if (unit == 5 && tens > 0)
        add("lăm");
    else if (unit != 0 || value == 0)
        add(digits[unit]);
    return text;
}

std::string vietnamese(std::size_t value) {
    if (value < 1000)
        return vietnamese_below_thousand(value, false);
    std::string text = vietnamese_below_thousand(value / 1000, false) + " nghìn";
    return value % 1000 == 0 ? text : text + ' ' + vietnamese_below_thousand(value % 1000, true);
}

std::string thai(std::size_t value) {
    constexpr HanDigits digits{"ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"};
    constexpr std::array<std::string_view, 6> places{"", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"};
    if (value == 0)
        return std::string(digits[0]);
    std::string text;
    const std::string written = std::to_string(value);
    for (std::size_t at = 0; at < written.size(); ++at) {
        const auto digit = static_cast<std::size_t>(written[at] - '0');
        const std::size_t place = written.size() - 1 - at;
        if (digit == 0)
            continue;
        if (place == 1 && digit <= 2)
            text += digit == 2 ? "ยี่" : "";
        else if (place == 0 && digit == 1 && value % 100 > 10)
            text += "เอ็ด";
        else
            text += digits[digit];
        text += places[place];
    }
    return text;
}

/// Hindi has a word of its own for each number below a hundred.
constexpr std::array<std::string_view, 100> hindi_words{
    "शून्य",   "एक",      "दो",     "तीन",    "चार",     "पाँच",    "छह",      "सात",    "आठ",      "नौ",
    "दस",    "ग्यारह",   "बारह",   "तेरह",    "चौदह",    "पन्द्रह",  "सोलह",    "सत्रह",   "अठारह",   "उन्नीस",
    "बीस",   "इक्कीस",   "बाईस",   "तेईस",    "चौबीस",   "पच्चीस",  "छब्बीस",   "सत्ताईस", "अट्ठाईस",  "उनतीस",
    "तीस",   "इकतीस",   "बत्तीस",  "तैंतीस",   "चौंतीस",   "पैंतीस",   "छत्तीस",   "सैंतीस",   "अड़तीस",   "उनतालीस",
    "चालीस", "इकतालीस", "बयालीस", "तैंतालीस", "चौवालीस", "पैंतालीस", "छियालीस", "सैंतालीस", "अड़तालीस", "उनचास",
    "पचास",  "इक्यावन",  "बावन",   "तिरेपन",  "चौवन",    "पचपन",   "छप्पन",    "सत्तावन", "अट्ठावन",  "उनसठ",
    "साठ",   "इकसठ",    "बासठ",   "तिरेसठ",  "चौंसठ",    "पैंसठ",    "छियासठ",  "सड़सठ",   "अड़सठ",    "उनहत्तर",
    "सत्तर",  "इकहत्तर",  "बहत्तर",  "तिहत्तर", "चौहत्तर",  "पचहत्तर", "छिहत्तर",  "सतहत्तर", "अठहत्तर",  "उनासी",
    "अस्सी",  "इक्यासी",  "बयासी",  "तिरासी", "चौरासी",  "पचासी",  "छियासी",  "सत्तासी", "अट्ठासी",  "नवासी",
    "नब्बे",   "इक्यानबे",  "बानबे",   "तिरानबे", "चौरानबे",  "पंचानबे",  "छियानबे",  "सत्तानबे", "अट्ठानबे",  "निन्यानबे"};

std::string hindi(std::size_t value) {
    std::string text;
    const auto add = [&text](std::string_view word) {
        if (!text.empty())
            text += ' ';
        text += word;
    };
    if (value >= 1000) {
        add(hindi_words[value / 1000]);
        add("हज़ार");
    }
    if (value / 100 % 10 != 0) {
        add(hindi_words[value / 100 % 10]);
        add("सौ");
    }
    if (value % 100 != 0 || value == 0)
        add(hindi_words[value % 100]);
    return text;
}

constexpr std::int64_t most_in_words = 99'999;

} // namespace

std::optional<std::string> counted_number(std::int64_t value, std::string_view name) {
    if (value < 0 || value > most_counted)
        return std::nullopt;
    const auto number = static_cast<std::size_t>(value);
    const auto is_named = [name](const auto& row) { return row.name == name; };
    if (const auto* places = row_where(place_counting, is_named))
        return in_places(number, *places);
    if (const auto* digits = row_where(digit_counting, is_named))
        return digit_by_digit(number, *digits);
    if (name == "koreanLegal")
        return korean_native(number);
    if (name == "hebrew1")
        return hebrew_numerals(number);
    if (value > most_in_words)
        return std::nullopt;
    if (name == "vietnameseCounting")
        return vietnamese(number);
    if (name == "thaiCounting")
        return thai(number);
    if (name == "hindiCounting")
        return hindi(number);
    return std::nullopt;
}

} // namespace rapporteur
