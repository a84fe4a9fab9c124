#include "numbering/other_formats.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace rapporteur {
namespace {

constexpr std::size_t most_repeated = 30; // as for letters: what fits into Word's label of 31

using Signs = std::u32string_view;

/// Each sign once, then each twice, and so on.
std::optional<std::string> repeated(std::int64_t value, Signs signs) {
    const auto index = static_cast<std::uint64_t>(value - 1);
    const std::uint64_t times = index / signs.size() + 1;
    if (value < 1 || times > most_repeated)
        return std::nullopt;
    std::string text;
    for (std::uint64_t i = 0; i < times; ++i)
        append_code_point(text, signs[index % signs.size()]);
    return text;
}

/// One sign a number, from 1 on.
std::optional<std::string> enclosed(std::int64_t value, char32_t first, std::int64_t count) {
    if (value < 1 || value > count)
        return std::nullopt;
    std::string text;
    append_code_point(text, first + static_cast<char32_t>(value - 1));
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

/// "0001, 0002, 0003, ...": as many digits as the first number has. 0: not such a pattern.
int pattern_width(std::string_view name) {
    constexpr std::size_t widest = 10;
    const std::string_view first = name.substr(0, name.find(','));
    const bool counts = !first.empty() && first.size() <= widest && first.back() == '1' &&
                        first.find_first_not_of('0') == first.size() - 1 && first.size() < name.size();
    return counts ? static_cast<int>(first.size()) : 0;
}

struct Digits {
    std::string_view name;
    char32_t zero;
};
constexpr std::array digits{Digits{"decimalFullWidth", U'０'}, Digits{"decimalFullWidth2", U'０'},
                            Digits{"hindiNumbers", U'०'}, Digits{"thaiNumbers", U'๐'}};

struct Enclosed {
    std::string_view name;
    char32_t first;
    std::int64_t count;
};
constexpr std::array enclosures{
    Enclosed{"decimalEnclosedCircle", U'①', 20}, Enclosed{"decimalEnclosedCircleChinese", U'①', 20},
    Enclosed{"decimalEnclosedFullstop", U'⒈', 20}, Enclosed{"decimalEnclosedParen", U'⑴', 20},
    Enclosed{"ideographEnclosedCircle", U'㊀', 10}};

struct Repeated {
    std::string_view name;
    Signs signs;
};
constexpr std::array repetitions{Repeated{"chicago", U"*†‡§"},
                                 // Without ё, й, ъ and ь, which number nothing.
                                 Repeated{"russianLower", U"абвгдежзиклмнопрстуфхцчшщыэюя"},
                                 Repeated{"russianUpper", U"АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ"}};

template <typename Table>
auto row_of(const Table& table, std::string_view name) {
    return std::find_if(table.begin(), table.end(), [name](const auto& row) { return row.name == name; });
}

} // namespace

std::optional<std::string> number_in_named_format(std::int64_t value, std::string_view name) {
    if (name == "decimalHalfWidth")
        return std::to_string(value);
    if (name == "numberInDash")
        return fmt::format("- {} -", value);
    if (name == "hex")
        return value < 0 ? std::nullopt : std::optional(fmt::format("{:X}", value));
    if (const auto row = row_of(digits, name); row != digits.end())
        return in_digits(value, row->zero);
    if (const auto row = row_of(enclosures, name); row != enclosures.end())
        return enclosed(value, row->first, row->count);
    if (const auto row = row_of(repetitions, name); row != repetitions.end())
        return repeated(value, row->signs);
    if (const int width = pattern_width(name); width > 0 && value >= 0)
        return fmt::format("{:0{}}", value, width);
    return std::nullopt;
}

} // namespace rapporteur
