// Cuts a text into a possible prefix, number and marks.
#include "report/loose_labels.hpp"

#include "base/text.hpp"
#include "numbering/numbering.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <unordered_map>

namespace rapporteur {
namespace {

constexpr std::size_t most_digits = 3; // four are a year
constexpr std::size_t longest_prefix = 40;
constexpr std::size_t most_prefix_words = 3;
constexpr std::size_t longest_short_prefix = 2; // characters
constexpr std::int64_t most_ordinals = 40;

char32_t character_at(std::string_view text, std::size_t at) {
    return at < text.size() ? next_code_point(text, at) : U'\0';
}

std::size_t behind_space(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        std::size_t next = at;
        if (!is_space(next_code_point(text, next)))
            break;
        at = next;
    }
    return at;
}

std::size_t behind_digits(std::string_view text, std::size_t at) {
    while (at < text.size() && is_digit(static_cast<unsigned char>(text[at])))
        ++at;
    return at;
}

bool begins_sentence(std::string_view text, std::size_t at) {
    static constexpr std::u32string_view quotes = U"“«¿¡\"";
    const char32_t first = character_at(text, at);
    return is_upper(first) || (first != U'\0' && quotes.find(first) != std::u32string_view::npos);
}

/// The position after at most two marks of `accepted` at `at`.
std::size_t behind_marks(std::string_view text, std::size_t at, std::u32string_view accepted) {
    for (int marks = 0; marks < 2 && at < text.size(); ++marks) {
        std::size_t next = at;
        if (accepted.find(next_code_point(text, next)) == std::u32string_view::npos)
            break;
        at = next;
    }
    return at;
}

constexpr std::u32string_view closing_marks = U".):-–—";
constexpr std::u32string_view odd_marks = U",;/|>=_~";

/// The parts of a label, in bytes of the text.
struct LooseParts {
    CandidateKind kind = CandidateKind::no_mark;
    std::size_t begin = 0;  ///< of the label
    std::size_t number = 0; ///< of the number
    std::size_t behind = 0; ///< after the number
    std::size_t end = 0;    ///< of the label
    LabelReading reading;
    bool under_section = false;
};

std::int64_t number_in(std::string_view digits) {
    std::int64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// Whether white space and the start of a sentence follow the label, or nothing.
bool stands_apart(std::string_view text, std::size_t end) {
    const std::size_t next = behind_space(text, end);
    return next == text.size() || (next > end && begins_sentence(text, next));
}

/// "0.", "1.0", "3,", "1/", "1 )", "1 Thank", "1Thank".
std::optional<LooseParts> read_bare_number(std::string_view text, std::size_t begin) {
    const std::size_t behind = behind_digits(text, begin);
    if (behind == begin || behind - begin > most_digits)
        return std::nullopt;
    LooseParts parts{CandidateKind::no_mark, begin, begin, behind, behind, {}};
    parts.reading = {NumberFormat::decimal, number_in(text.substr(begin, behind - begin))};
    const std::size_t closed = behind_marks(text, behind, closing_marks);
    if (parts.reading.value == 0) {
        parts.kind = CandidateKind::zero;
        parts.end = closed;
        return closed > behind && stands_apart(text, closed) ? std::optional(parts) : std::nullopt;
    }
    if (text.substr(behind).starts_with(".0") && behind_digits(text, behind + 2) == behind + 2) {
        parts.kind = CandidateKind::zero;
        parts.end = behind_marks(text, behind + 2, closing_marks);
        return stands_apart(text, parts.end) ? std::optional(parts) : std::nullopt;
    }
    const std::size_t odd = behind_marks(text, behind, odd_marks);
    const std::size_t apart = behind_marks(text, behind_space(text, behind), closing_marks);
    if (odd > behind && stands_apart(text, odd)) {
        parts.kind = CandidateKind::other_mark;
        parts.end = odd;
        return parts;
    }
    if (apart > behind_space(text, behind) && stands_apart(text, apart)) {
        parts.kind = CandidateKind::other_mark;
        parts.end = apart;
        return parts;
    }
    std::size_t second = behind;
    const bool runs_on = is_upper(character_at(text, behind)) &&
                         (next_code_point(text, second), is_letter(character_at(text, second))) &&
                         !is_upper(character_at(text, second));
    if (behind_space(text, behind) == text.size() || (!runs_on && !stands_apart(text, behind)))
        return std::nullopt;
    return parts;
}

/// "1O.", "l2)": letters that look like digits, beside digits.
std::optional<LooseParts> read_misread_number(std::string_view text, std::size_t begin) {
    std::string digits;
    bool digit = false;
    std::size_t behind = begin;
    for (; behind < text.size() && digits.size() <= most_digits; ++behind) {
        const char byte = text[behind];
        const bool one = byte == 'l' || byte == 'I' || byte == '|';
        const bool zero = byte == 'O' || byte == 'o';
        const bool own = is_digit(static_cast<unsigned char>(byte));
        if (!one && !zero && !own)
            break;
        digit = digit || own;
        digits += one ? '1' : zero ? '0' : byte;
    }
    const std::size_t end = behind_marks(text, behind, closing_marks);
    if (!digit || digits.size() > most_digits || end == behind || !stands_apart(text, end))
        return std::nullopt;
    return LooseParts{
        CandidateKind::misread, begin, begin, behind, end, {NumberFormat::decimal, number_in(digits)}};
}

/// "a Urge", "b, Request": a letter without the mark of a label.
std::optional<LooseParts> read_bare_letter(std::string_view text, std::size_t begin) {
    if (begin >= text.size() || text[begin] < 'a' || text[begin] > 'z')
        return std::nullopt;
    const std::size_t behind = begin + 1;
    const std::size_t odd = behind_marks(text, behind, odd_marks);
    if (behind_space(text, odd) == text.size() || !stands_apart(text, odd))
        return std::nullopt;
    return LooseParts{odd > behind ? CandidateKind::other_mark : CandidateKind::no_mark,
                      begin,
                      begin,
                      behind,
                      odd,
                      {NumberFormat::lower_letter, text[begin] - 'a' + 1}};
}

/// The position after the number of a section before that of an entry: "II." of "II.3."; `begin` if there is
/// none.
std::size_t behind_section_number(std::string_view text, std::size_t begin) {
    constexpr std::size_t longest_roman = 5;
    std::size_t at = begin;
    while (at < text.size() && std::string_view("IVX").find(text[at]) != std::string_view::npos)
        ++at;
    const bool stop = at > begin && at - begin <= longest_roman && at < text.size() && text[at] == '.';
    return stop && behind_digits(text, at + 1) > at + 1 ? at + 1 : begin;
}

/// "#1", "R1.", "R-1.", "Nº 1", "II.1.": one or two signs before the number. With letters among them, a mark
/// must follow the number.
std::optional<LooseParts> read_short_prefix(std::string_view text, std::size_t begin) {
    const std::size_t section = behind_section_number(text, begin);
    std::size_t at = section;
    bool letters = section != begin;
    std::size_t characters = section != begin ? 1 : 0;
    while (section == begin && at < text.size() && characters <= longest_short_prefix &&
           !is_digit(static_cast<unsigned char>(text[at]))) {
        const char32_t character = next_code_point(text, at);
        if (is_space(character))
            break;
        letters = letters || is_letter(character);
        if (is_letter(character) && !is_upper(character) && character != U'º' && characters == 0)
            return std::nullopt;
        ++characters;
    }
    const std::size_t number = behind_space(text, at);
    const std::size_t behind = behind_digits(text, number);
    if (characters == 0 || characters > longest_short_prefix || behind == number ||
        behind - number > most_digits)
        return std::nullopt;
    const std::size_t end = behind_marks(text, behind, closing_marks);
    if ((letters && end == behind) || !stands_apart(text, end))
        return std::nullopt;
    return LooseParts{CandidateKind::short_prefix,
                      begin,
                      number,
                      behind,
                      end,
                      {NumberFormat::decimal, number_in(text.substr(number, behind - number))},
                      section != begin};
}

/// The ordinals that a list in this language is counted by, folded: "first", "primero", "primera".
const std::unordered_map<std::string, std::int64_t>& ordinals_of(std::string_view language) {
    const auto make = [](std::string_view tag) {
        std::unordered_map<std::string, std::int64_t> values;
        for (std::int64_t value = 1; value <= most_ordinals; ++value) {
            const std::string word = folded(format_number(value, NumberFormat::ordinal_text, tag));
            values.emplace(word, value);
            std::string feminine = word; // "vigesima primera"
            for (std::size_t at = 0; at < feminine.size(); ++at) {
                if (feminine[at] == 'o' && (at + 1 == feminine.size() || feminine[at + 1] == ' '))
                    feminine[at] = 'a';
            }
            values.emplace(std::move(feminine), value);
        }
        return values;
    };
    static const auto english = make("en");
    static const auto spanish = make("es");
    return language.starts_with("es") ? spanish : english;
}

/// The position after at most `most` words of letters at `at`, and the white space after each.
std::size_t behind_words(std::string_view text, std::size_t at, std::size_t most) {
    for (std::size_t words = 0; words < most; ++words) {
        std::size_t end = at;
        while (end < text.size() && is_letter(character_at(text, end)))
            static_cast<void>(next_code_point(text, end));
        if (end == at)
            break;
        std::size_t next = behind_space(text, end);
        if (text.substr(end).starts_with(". ")) // "No. 1"
            next = behind_space(text, end + 1);
        for (const std::string_view sign : {".\u00BA", "\u00BA", ".\u00B0", "\u00B0"}) { // "N.º 1"
            if (text.substr(end).starts_with(sign))
                next = std::max(next, behind_space(text, end + sign.size()));
        }
        if (next == end)
            return end;
        at = next;
    }
    return at;
}

/// "First.", "SEGUNDO.-".
std::optional<LooseParts> read_ordinal(std::string_view text, std::size_t begin, std::string_view language) {
    if (!is_upper(character_at(text, begin)))
        return std::nullopt;
    const std::size_t mark = text.substr(0, begin + longest_prefix).find_first_of(".:)-", begin);
    if (mark == std::string_view::npos)
        return std::nullopt;
    const auto& ordinals = ordinals_of(language);
    const auto known = ordinals.find(folded(trim(text.substr(begin, mark - begin))));
    const std::size_t end = behind_marks(text, mark, closing_marks);
    if (known == ordinals.end() || !stands_apart(text, end))
        return std::nullopt;
    return LooseParts{
        CandidateKind::ordinal, begin, begin, mark, end, {NumberFormat::ordinal_text, known->second}};
}

/// "Recommendation 1.", "Resolution No. 2:", "Acuerdo I.-".
std::optional<LooseParts> read_words(std::string_view text, std::size_t begin) {
    if (!is_upper(character_at(text, begin)))
        return std::nullopt;
    // The last word may be a Roman number, so each count of words is tried.
    for (std::size_t words = 1; words <= most_prefix_words; ++words) {
        const std::size_t number = behind_words(text, begin, words);
        if (number - begin > longest_prefix || number >= text.size())
            return std::nullopt;
        std::size_t behind = behind_digits(text, number);
        LabelReading reading{NumberFormat::decimal, number_in(text.substr(number, behind - number))};
        if (behind == number) {
            while (behind < text.size() && text[behind] >= 'A' && text[behind] <= 'Z')
                ++behind;
            const auto roman = read_typed_label(std::string(text.substr(number, behind - number)) + ".");
            const auto& readings = roman.label.readings;
            const auto upper = std::find_if(readings.begin(), readings.end(), [](const LabelReading& each) {
                return each.format == NumberFormat::upper_roman;
            });
            if (behind == number || upper == readings.end())
                continue;
            reading = *upper;
        }
        const std::size_t end = behind_marks(text, behind, closing_marks);
        if (behind - number <= most_digits + 2 && end > behind && stands_apart(text, end))
            return LooseParts{CandidateKind::words, begin, number, behind, end, reading};
    }
    return std::nullopt;
}

} // namespace

std::optional<LooseLabel> read_loose_label(std::string_view text, std::string_view language) {
    const std::size_t begin = behind_space(text, 0);
    auto parts = read_bare_number(text, begin);
    if (!parts)
        parts = read_misread_number(text, begin);
    if (!parts)
        parts = read_bare_letter(text, begin);
    if (!parts)
        parts = read_short_prefix(text, begin);
    if (!parts)
        parts = read_ordinal(text, begin, language);
    if (!parts)
        parts = read_words(text, begin);
    if (!parts)
        return std::nullopt;
    LooseLabel loose;
    loose.kind = parts->kind;
    loose.under_section = parts->under_section;
    BlockLabel& label = loose.found.label;
    label.source = LabelSource::typed;
    label.text = text.substr(parts->begin, parts->end - parts->begin);
    label.prefix = text.substr(parts->begin, parts->number - parts->begin);
    label.suffix = text.substr(parts->behind, parts->end - parts->behind);
    label.readings = {parts->reading};
    loose.found.length = static_cast<std::uint32_t>(behind_space(text, parts->end));
    return loose;
}

} // namespace rapporteur
