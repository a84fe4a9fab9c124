// Labels that an author typed before the text: a number, letter or Roman number with punctuation, or a
// bullet. The punctuation and the text after it decide: "12. Thank" is a label; "21 June", "3.5 million",
// "2014. ", "A. B. Smith", "U.S. delegation" and "1º de mayo" are not.
#include "blocks/blocks.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace rapporteur {
namespace {

constexpr std::size_t digits_limit = 3; // four digits are a year
constexpr std::size_t letters_limit = 3;
constexpr std::int64_t roman_limit = 100; // "DC.", "MI." and "CD." do not number items

char32_t code_point_at(std::string_view text, std::size_t position) {
    return position < text.size() ? next_code_point(text, position) : U'\0';
}

bool is_ascii_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

std::size_t skip_space(std::string_view text, std::size_t position) {
    while (position < text.size()) {
        std::size_t next = position;
        if (!is_space(next_code_point(text, next)))
            break;
        position = next;
    }
    return position;
}

std::int64_t roman_value(std::string_view digits) {
    static constexpr std::string_view letters = "ivxlcdm";
    static constexpr std::int64_t worth[] = {1, 5, 10, 50, 100, 500, 1000};
    std::int64_t value = 0;
    std::int64_t after = 0;
    for (std::size_t i = digits.size(); i-- > 0;) {
        const auto index = letters.find(static_cast<char>(digits[i] | 0x20));
        if (index == std::string_view::npos)
            return 0;
        value += worth[index] < after ? -worth[index] : worth[index];
        after = worth[index];
    }
    return value;
}

/// The value, if the letters are the usual way to write it.
std::optional<std::int64_t> read_roman(std::string_view text) {
    const std::int64_t value = roman_value(text);
    const bool upper = text.front() <= 'Z';
    const auto format = upper ? NumberFormat::upper_roman : NumberFormat::lower_roman;
    if (value < 1 || (text.size() > 1 && value > roman_limit) || format_number(value, format, "en") != text)
        return std::nullopt;
    return value;
}

struct Number {
    std::size_t end = 0;        ///< after its last digit or letter
    std::size_t last_begin = 0; ///< where the number of its own level begins: "3" in "1.2.3"
    std::size_t parts = 0;
    bool letters = false;
    bool capital = false;
    std::vector<LabelReading> readings;
};

/// "1", "12", "1.2.3". Each part is short and not zero. Parts of dates and thousands are not read.
std::optional<Number> read_digits(std::string_view text, std::size_t begin) {
    Number number;
    std::int64_t value = 0;
    std::size_t position = begin;
    bool second_is_padded = false;
    while (position < text.size() && number.parts < level_count) {
        std::size_t end = position;
        while (end < text.size() && is_digit(static_cast<unsigned char>(text[end])))
            ++end;
        const std::size_t limit = number.parts == 0 ? digits_limit : 2;
        if (end == position)
            break;
        if (end - position > limit)
            return std::nullopt;
        std::from_chars(text.data() + position, text.data() + end, value);
        if (value == 0)
            return std::nullopt;
        second_is_padded = second_is_padded || (number.parts == 1 && text[position] == '0');
        number.last_begin = position;
        number.end = end;
        ++number.parts;
        if (end >= text.size() || text[end] != '.')
            break;
        position = end + 1;
    }
    if (number.parts == 0 || (number.parts == 3 && second_is_padded))
        return std::nullopt;
    number.readings = {
        {text[number.last_begin] == '0' ? NumberFormat::decimal_zero : NumberFormat::decimal, value}};
    return number;
}

/// "l", "ll": scanners and hurried typists write 1 and 11 like this.
void add_misread_digits(std::string_view word, Number& number) {
    if (word.find_first_not_of('l') != std::string_view::npos)
        return;
    std::int64_t value = 0;
    for (std::size_t digit = 0; digit < word.size(); ++digit)
        value = 10 * value + 1;
    number.readings.push_back({NumberFormat::decimal, value, true});
}

/// "b", "bb", "iv". Letters that are also a Roman number get both readings.
std::optional<Number> read_letters(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size() && is_ascii_letter(text[end]))
        ++end;
    const std::string_view word = text.substr(begin, end - begin);
    if (word.empty())
        return std::nullopt;
    Number number;
    number.end = end;
    number.last_begin = begin;
    number.parts = 1;
    number.letters = true;
    number.capital = word.front() <= 'Z';
    if (word.size() <= letters_limit && word.find_first_not_of(word.front()) == std::string_view::npos) {
        const auto place = static_cast<std::int64_t>((word.front() | 0x20) - 'a') + 1;
        number.readings.push_back({number.capital ? NumberFormat::upper_letter : NumberFormat::lower_letter,
                                   place + 26 * static_cast<std::int64_t>(word.size() - 1)});
    }
    if (const auto roman = read_roman(word)) {
        // A lone c, d, l or m is far more often the letter than the Roman number.
        const bool likely = *roman < 50 || number.readings.empty();
        number.readings.insert(
            likely ? number.readings.begin() : number.readings.end(),
            {number.capital ? NumberFormat::upper_roman : NumberFormat::lower_roman, *roman});
    }
    if (number.readings.empty())
        return std::nullopt;
    add_misread_digits(word, number);
    return number;
}

enum class Closing : std::uint8_t { nothing, stop, bracket, degree, dash, colon };

/// The punctuation after the number: ".", ")", ".-", ").", "°", "-", ":".
std::size_t read_closing(std::string_view text, std::size_t position, Closing& closing) {
    constexpr std::size_t marks_limit = 3;
    closing = Closing::nothing;
    for (std::size_t marks = 0; marks < marks_limit && position < text.size(); ++marks) {
        std::size_t next = position;
        const char32_t mark = next_code_point(text, next);
        Closing kind = Closing::nothing;
        if (mark == '.')
            kind = Closing::stop;
        else if (mark == ')' || mark == ']')
            kind = Closing::bracket;
        else if (mark == ':')
            kind = Closing::colon;
        else if (mark == U'°' || mark == U'º')
            kind = Closing::degree;
        else if (mark == '-' || mark == U'–' || mark == U'—')
            kind = Closing::dash;
        if (kind == Closing::nothing)
            break;
        // A bracket or degree sign tells more about the label than a stop or dash beside it.
        if (marks == 0 || (closing == Closing::stop && kind != Closing::dash))
            closing = kind;
        position = next;
        if (kind == Closing::dash || kind == Closing::colon)
            break;
    }
    return position;
}

bool opens_sentence(char32_t character) {
    return is_upper(character) || character == U'“' || character == U'«' || character == U'¿' ||
           character == U'¡' || character == '"';
}

/// "B." after "A.", or "ej." after "p.": these are initials or an abbreviation, not a label and its text.
bool abbreviation_at(std::string_view text, std::size_t position) {
    std::size_t letters = 0;
    while (position < text.size() && is_letter(code_point_at(text, position)) && letters <= 2) {
        static_cast<void>(next_code_point(text, position));
        ++letters;
    }
    return letters >= 1 && letters <= 2 && position < text.size() && text[position] == '.';
}

/// "b. b. Request": the label is typed twice. Initials are not a label.
bool stands_twice(std::string_view text, std::size_t begin, const Number& number) {
    return !number.capital && number.last_begin == 0 &&
           text.substr(begin).starts_with(text.substr(0, number.end + 1)) &&
           opens_sentence(code_point_at(text, skip_space(text, begin + number.end + 1)));
}

/// Whether the text after the punctuation allows the number to be a label.
bool followed_by_text(std::string_view text, std::size_t end, const Number& number, Closing closing,
                      bool opened) {
    const std::size_t begin = skip_space(text, end);
    if (begin == text.size())
        return closing != Closing::nothing && closing != Closing::dash;
    const char32_t first = code_point_at(text, begin);
    const bool gap = begin > end;
    if (text.substr(end, begin - end).find('\t') != std::string_view::npos)
        return closing != Closing::nothing || number.parts > 1 || (!number.capital && opens_sentence(first));
    switch (closing) {
    case Closing::nothing:
        return gap && number.parts > 1 && opens_sentence(first);
    case Closing::dash:
        return gap && !is_digit(first) && !(number.letters && number.capital);
    case Closing::colon:
        return gap && opens_sentence(first) && !(number.letters && number.capital);
    case Closing::degree:
        return opens_sentence(first);
    case Closing::stop:
        if (number.letters && abbreviation_at(text, begin) && !stands_twice(text, begin, number))
            return false;
        if (gap)
            return true;
        if (number.letters && number.capital && number.readings.front().format == NumberFormat::upper_letter)
            return false;
        return opens_sentence(first) && !abbreviation_at(text, begin);
    case Closing::bracket:
        return gap || opens_sentence(first) || (is_letter(first) && !opened);
    }
    return false;
}

/// "2.b", "2b", "2(b)": the number of the resolution, then the letter of the item.
void read_item_letter(std::string_view text, Number& number) {
    std::size_t at = number.end;
    if (number.parts != 1 || at >= text.size())
        return;
    const bool bracket = text[at] == '(';
    if (bracket || text[at] == '.')
        ++at;
    if (at >= text.size() || text[at] < 'a' || text[at] > 'z' || is_letter(code_point_at(text, at + 1)) ||
        is_digit(code_point_at(text, at + 1)) || (bracket && code_point_at(text, at + 1) != U')'))
        return;
    auto letter = read_letters(text, at);
    if (!letter)
        return;
    number.readings = std::move(letter->readings);
    number.last_begin = at;
    number.end = at + 1;
    number.parts = 2;
}

/// Whether white space stands before the punctuation: "1 - Thank" or "1 . Thank". Moves `end` after it.
bool read_apart(std::string_view text, std::size_t& end, Closing& closing) {
    const std::size_t mark = skip_space(text, end);
    if (mark == end)
        return false;
    Closing apart = Closing::nothing;
    const std::size_t behind = read_closing(text, mark, apart);
    const std::size_t begin = skip_space(text, behind);
    if ((apart != Closing::stop && apart != Closing::dash) || begin == behind ||
        !opens_sentence(code_point_at(text, begin)))
        return false;
    closing = apart;
    end = behind;
    return true;
}

TypedLabel read_number(std::string_view text) {
    const std::size_t begin = text.starts_with('(') || text.starts_with('[') ? 1 : 0;
    auto number = read_digits(text, begin);
    if (number)
        read_item_letter(text, *number);
    else
        number = read_letters(text, begin);
    if (!number)
        return {};
    Closing closing = Closing::nothing;
    std::size_t end = read_closing(text, number->end, closing);
    if (begin == 1 && closing != Closing::bracket)
        return {};
    if (closing == Closing::nothing && number->parts == 1 && read_apart(text, end, closing) &&
        abbreviation_at(text, skip_space(text, end)))
        return {};
    const bool tab = end < text.size() && text[end] == '\t';
    if (number->letters && ((closing == Closing::nothing && !tab) || closing == Closing::degree))
        return {};
    if (!followed_by_text(text, end, *number, closing, begin == 1))
        return {};
    TypedLabel result;
    result.label.source = LabelSource::typed;
    result.label.text = text.substr(0, end);
    result.label.prefix = text.substr(0, number->last_begin);
    result.label.suffix = text.substr(number->end, end - number->end);
    result.label.readings = std::move(number->readings);
    result.length = static_cast<std::uint32_t>(skip_space(text, end));
    return result;
}

bool is_drawn_bullet(char32_t character) {
    static constexpr std::u32string_view bullets = U"•●○◦▪▫■□◻◼◾◽▸►▶➢➤➔❖◆◇♦✓✔✗★☆·∙⋅‣⁃⬧⧫❑❒❍∗";
    const bool private_use = character >= 0xF020 && character <= 0xF0FF;
    return private_use || bullets.find(character) != std::u32string_view::npos;
}

bool is_dash(char32_t character) {
    return character == '-' || character == U'–' || character == U'—' || character == U'−';
}

/// "2 -": the rest of the page number "- 2 -".
bool is_page_number(std::string_view text) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::size_t mark = skip_space(text, digits);
    if (digits == 0 || digits > digits_limit || !is_dash(code_point_at(text, mark)))
        return false;
    std::size_t end = mark;
    static_cast<void>(next_code_point(text, end));
    return skip_space(text, end) == text.size();
}

TypedLabel read_bullet(std::string_view text) {
    std::size_t end = 0;
    const char32_t mark = next_code_point(text, end);
    const bool drawn = is_drawn_bullet(mark);
    const std::size_t begin = skip_space(text, end);
    const char32_t first = code_point_at(text, begin);
    // Word's second bullet is the letter o in another font.
    const bool letter_o = mark == 'o' && text.substr(end, begin - end).find('\t') != std::string_view::npos &&
                          opens_sentence(first);
    if (!drawn && !is_dash(mark) && mark != '*' && !letter_o)
        return {};
    const bool gap = begin > end;
    if (!drawn && begin < text.size() && !gap && (mark == '*' || !opens_sentence(first)))
        return {};
    // "* * *" and "- - -" are ornaments; "- 2 -" is a page number.
    if (!drawn && begin < text.size() && (first == '*' || is_dash(first)))
        return {};
    if (is_dash(mark) && is_page_number(text.substr(begin)))
        return {};
    TypedLabel result;
    result.label.source = LabelSource::typed;
    result.label.text = text.substr(0, end);
    result.length = static_cast<std::uint32_t>(begin);
    return result;
}

} // namespace

TypedLabel read_typed_label(std::string_view text) {
    if (text.empty())
        return {};
    TypedLabel label = read_bullet(text);
    return label.length != 0 ? label : read_number(text);
}

} // namespace rapporteur
