// For each series of signs the standard says whether the signs repeat at the end, or decimal numbers follow.
// Word differs in places ([MS-OI29500] 2.1.540). A custom format has its first numbers as its name, "α, β, γ,
// ...": [MS-DOCX] 2.4.
#include "numbering/other_formats.hpp"

#include "numbering/counting_formats.hpp"
#include "numbering/number_words.hpp"

#include "base/row_where.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace rapporteur {
namespace {

// Thirty signs fit into Word's label of 31 characters. After that a series begins again, as letters do.
constexpr std::uint64_t most_repeated = 30;

using Signs = std::u32string_view;

enum class AfterLast : std::uint8_t {
    repeated, ///< the signs again, each twice, then three times
    again,    ///< the signs again, from the first
    decimal
};

struct SignSeries {
    std::string_view name;
    Signs signs;
    AfterLast after;
};

constexpr Signs iroha_full =
    U"イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン";
constexpr Signs iroha_half = U"ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ";
constexpr Signs aiueo_full =
    U"アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
constexpr Signs aiueo_half = U"ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ";

constexpr std::array sign_series{
    SignSeries{"chicago", U"*†‡§", AfterLast::repeated},
    // ё, й, ъ and ь are not used as numbers.
    SignSeries{"russianLower", U"абвгдежзиклмнопрстуфхцчшщыэюя", AfterLast::repeated},
    SignSeries{"russianUpper", U"АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ", AfterLast::repeated},
    SignSeries{"lowerGreek", U"αβγδεζηθικλμνξοπρστυφχψω", AfterLast::repeated},
    SignSeries{"upperGreek", U"ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ", AfterLast::repeated},
    SignSeries{"arabicAlpha", U"أبتثجحخدذرزسشصضطظعغفقكلمنهوي", AfterLast::repeated},
    SignSeries{"arabicAbjad", U"أبجدهوزحطيكلمنسعفصقرشتثخذضغظ", AfterLast::repeated},
    SignSeries{"thaiLetters", U"กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ", AfterLast::repeated},
    SignSeries{"ganada", U"가나다라마바사아자차카타파하", AfterLast::repeated},
    SignSeries{"chosung", U"ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ", AfterLast::repeated},
    // Word shows the consonants as `hindiVowels` and the vowels as `hindiConsonants`.
    SignSeries{"hindiVowels",
               U"\u0915\u0916\u0917\u0918\u0919\u091A\u091B\u091C\u091D\u091E\u091F\u0920\u0921"
               U"\u0922\u0923\u0924\u0925\u0926\u0927\u0928\u0929\u092A\u092B\u092C\u092D\u092E"
               U"\u092F\u0930\u0931\u0932\u0933\u0934\u0935\u0936\u0937\u0938\u0939",
               AfterLast::repeated},
    SignSeries{"aiueo", aiueo_half, AfterLast::again},
    SignSeries{"aiueoFullWidth", aiueo_full, AfterLast::again},
    SignSeries{"iroha", iroha_half, AfterLast::again},
    SignSeries{"irohaFullWidth", iroha_full, AfterLast::again},
    SignSeries{"decimalEnclosedCircle", U"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", AfterLast::decimal},
    SignSeries{"decimalEnclosedCircleChinese", U"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", AfterLast::decimal},
    SignSeries{"decimalEnclosedFullstop", U"⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛", AfterLast::decimal},
    SignSeries{"decimalEnclosedParen", U"⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇", AfterLast::decimal},
    SignSeries{"ideographEnclosedCircle", U"㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩", AfterLast::decimal},
    SignSeries{"ideographTraditional", U"甲乙丙丁戊己庚辛壬癸", AfterLast::decimal},
    SignSeries{"ideographZodiac", U"子丑寅卯辰巳午未申酉戌亥", AfterLast::decimal}};

std::optional<std::string> in_signs(std::int64_t value, const SignSeries& series) {
    if (value < 1)
        return std::nullopt;
    const auto index = static_cast<std::uint64_t>(value - 1);
    const std::uint64_t round = index / series.signs.size();
    if (round > 0 && series.after == AfterLast::decimal)
        return std::to_string(value);
    const std::uint64_t times = series.after == AfterLast::repeated ? round % most_repeated + 1 : 1;
    std::string text;
    for (std::uint64_t i = 0; i < times; ++i)
        append_code_point(text, series.signs[index % series.signs.size()]);
    return text;
}

/// The vowels. The last two have a second sign after the letter.
std::optional<std::string> hindi_vowel(std::int64_t value) {
    constexpr SignSeries vowels{"",
                                U"\u0905\u0906\u0907\u0908\u0909\u090A\u090B\u090C\u090D\u090E\u090F"
                                U"\u0910\u0911\u0912\u0913\u0914\u0902\u0903",
                                AfterLast::repeated};
    const auto signs = in_signs(value, vowels);
    if (!signs || (value - 1) % 18 < 16)
        return signs;
    std::string text;
    for (std::size_t at = 0; at < signs->size();) {
        append_code_point(text, U'\u0905');
        append_code_point(text, next_code_point(*signs, at));
    }
    return text;
}

/// The letters up to 22. Larger values have one or more of the last letter after them.
std::optional<std::string> hebrew_letters(std::int64_t value) {
    constexpr Signs letters = U"אבגדהוזחטיכלמנסעפצקרשת";
    if (value < 1)
        return std::nullopt;
    const auto index = static_cast<std::uint64_t>(value - 1);
    std::string text;
    append_code_point(text, letters[index % letters.size()]);
    for (std::uint64_t i = 0; i < index / letters.size() % most_repeated; ++i)
        append_code_point(text, letters.back());
    return text;
}

/// The years of the sexagenary cycle: a stem and a branch, 甲子 to 癸亥.
std::optional<std::string> stem_and_branch(std::int64_t value) {
    constexpr Signs stems = U"甲乙丙丁戊己庚辛壬癸";
    constexpr Signs branches = U"子丑寅卯辰巳午未申酉戌亥";
    if (value < 1)
        return std::nullopt;
    if (value > 60)
        return std::to_string(value);
    std::string text;
    append_code_point(text, stems[static_cast<std::size_t>(value - 1) % stems.size()]);
    append_code_point(text, branches[static_cast<std::size_t>(value - 1) % branches.size()]);
    return text;
}

std::string in_digits(std::int64_t value, char32_t zero) {
    std::string text;
    for (const char digit : std::to_string(value)) {
        if (digit == '-')
            text += digit;
        else
            append_code_point(text, zero + static_cast<char32_t>(digit - '0'));
    }
    return text;
}

/// "0001, 0002, 0003, ...": the number of digits of the first number. 0: `name` is not such a pattern.
int pattern_width(std::string_view name) {
    constexpr std::size_t widest = 10;
    const std::string_view first = name.substr(0, name.find(','));
    const bool counts = !first.empty() && first.size() <= widest && first.back() == '1' &&
                        first.find_first_not_of('0') == first.size() - 1 && first.size() < name.size();
    return counts ? static_cast<int>(first.size()) : 0;
}

struct DigitSeries {
    std::string_view name;
    char32_t zero;
};
constexpr std::array digit_series{DigitSeries{"decimalFullWidth", U'０'},
                                  DigitSeries{"decimalFullWidth2", U'０'}, DigitSeries{"hindiNumbers", U'०'},
                                  DigitSeries{"thaiNumbers", U'๐'}};

struct FormatPattern {
    std::string_view pattern;
    std::string_view name;
};
/// Patterns whose numbers are not one, two and three.
constexpr std::array odd_patterns{FormatPattern{"א, י, ק, ...", "hebrew1"},
                                  FormatPattern{"1, A, B, ...", "hex"},
                                  FormatPattern{"一, 十, 一○○(简), ...", "chineseCounting"},
                                  FormatPattern{"一, 十, 一百(简), ...", "chineseCountingThousand"},
                                  FormatPattern{"一, 十, 一○○(繁), ...", "taiwaneseCounting"},
                                  FormatPattern{"一, 十, 一百(繁), ...", "taiwaneseCountingThousand"},
                                  FormatPattern{"一, 一〇, 一〇〇, ...", "ideographDigital"}};
constexpr std::array counting_names{
    std::string_view("japaneseLegal"),      std::string_view("chineseLegalSimplified"),
    std::string_view("japaneseCounting"),   std::string_view("ideographLegalTraditional"),
    std::string_view("koreanCounting"),     std::string_view("koreanLegal"),
    std::string_view("vietnameseCounting"), std::string_view("thaiCounting"),
    std::string_view("hindiCounting")};
constexpr std::array formats_of_their_own{std::string_view("hindiConsonants"), std::string_view("hebrew2"),
                                          std::string_view("ideographZodiacTraditional"),
                                          std::string_view("numberInDash")};

std::optional<std::string> in_format_named(std::int64_t value, std::string_view name) {
    if (name == "decimalHalfWidth" || name == "bahtText") // Word writes bahtText as decimal
        return std::to_string(value);
    if (name == "dollarText" && value >= 0) // like the switch \* DOLLARTEXT, 17.16.4.3.1
        return cardinal_words(value, WordLanguage::english) + " and 00/100";
    if (name == "numberInDash")
        return fmt::format("- {} -", value);
    if (name == "hex")
        return value < 0 ? std::nullopt : std::optional(fmt::format("{:X}", value));
    if (name == "hebrew2")
        return hebrew_letters(value);
    if (name == "hindiConsonants")
        return hindi_vowel(value);
    if (name == "ideographZodiacTraditional")
        return stem_and_branch(value);
    const auto is_named = [name](const auto& row) { return row.name == name; };
    if (const auto* digits = row_where(digit_series, is_named))
        return in_digits(value, digits->zero);
    if (const auto* series = row_where(sign_series, is_named))
        return in_signs(value, *series);
    return counted_number(value, name);
}

/// Whether `pattern` is "x, y, z, ..." with one, two and three in this format.
bool shows(std::string_view pattern, std::string_view name) {
    for (std::int64_t value = 1; value <= 3; ++value) {
        const std::string number = in_format_named(value, name).value_or("") + ", ";
        if (!pattern.starts_with(number))
            return false;
        pattern.remove_prefix(number.size());
    }
    return pattern == "...";
}

/// The format that begins with the numbers of the pattern, or empty.
std::string_view format_of_pattern(std::string_view pattern) {
    const auto shows_it = [pattern](std::string_view name) { return shows(pattern, name); };
    for (const FormatPattern& odd : odd_patterns)
        if (odd.pattern == pattern)
            return odd.name;
    for (const SignSeries& series : sign_series)
        if (shows_it(series.name))
            return series.name;
    for (const DigitSeries& digits : digit_series)
        if (shows_it(digits.name))
            return digits.name;
    if (const auto* counted = row_where(counting_names, shows_it))
        return *counted;
    const auto* own = row_where(formats_of_their_own, shows_it);
    return own == nullptr ? std::string_view() : *own;
}

} // namespace

std::optional<std::string> number_in_named_format(std::int64_t value, std::string_view name) {
    if (!name.ends_with(", ..."))
        return in_format_named(value, name);
    if (const int width = pattern_width(name); width > 0)
        return value < 0 ? std::nullopt : std::optional(fmt::format("{:0{}}", value, width));
    const std::string_view format = format_of_pattern(name);
    return format.empty() ? std::nullopt : in_format_named(value, format);
}

} // namespace rapporteur
