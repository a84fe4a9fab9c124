// Folds texts for comparing (fold(), folded()): lower case, without accents, with typewriter marks and single
// spaces.
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <utf8proc.h>

namespace rapporteur {
namespace {

/// The ASCII form of a typographic mark, or 0.
char plain_punctuation(char32_t code_point) {
    switch (code_point) {
    case U'\u2018':
    case U'\u2019':
    case U'\u00B4':
        return '\'';
    case U'\u201C':
    case U'\u201D':
    case U'\u00AB':
    case U'\u00BB':
        return '"';
    case U'\u2010':
    case U'\u2011':
    case U'\u2012':
    case U'\u2013':
    case U'\u2014':
    case U'\u2212':
        return '-';
    default:
        return '\0';
    }
}

/// The ASCII letters to which U+00C0 to U+00FF fold; a stop if a character does not fold to one letter.
constexpr std::string_view latin_letters = "aaaaaa.ceeeeiiii.nooooo..uuuuy.."
                                           "aaaaaa.ceeeeiiii.nooooo..uuuuy.y";

/// The ASCII character to which a frequent character beyond ASCII folds; 0 for all others.
char plain_character(char32_t code_point) {
    if (code_point >= 0xC0 && code_point < 0xC0 + latin_letters.size()) {
        const char letter = latin_letters[code_point - 0xC0];
        return letter == '.' ? '\0' : letter;
    }
    return plain_punctuation(code_point);
}

/// Folds one letter beyond ASCII: decomposes it, drops its marks, makes it lower case.
void append_folded(std::string& out, char32_t code_point) {
    std::array<utf8proc_int32_t, 8> decomposed{};
    int boundary = 0;
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD |
                                                        UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
    const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code_point), decomposed.data(),
                                               decomposed.size(), options, &boundary);
    if (count < 0 || static_cast<std::size_t>(count) > decomposed.size()) {
        append_code_point(out, code_point);
        return;
    }
    for (utf8proc_ssize_t i = 0; i < count; ++i)
        append_code_point(out, static_cast<char32_t>(decomposed[static_cast<std::size_t>(i)]));
}

/// Lower case and blanks as in fold(). 0: not ASCII.
constexpr std::array<char, 256> ascii_folded = [] {
    std::array<char, 256> table{};
    for (std::size_t byte = 1; byte < 0x80; ++byte) {
        const auto code_point = static_cast<char32_t>(byte);
        const bool upper = byte >= 'A' && byte <= 'Z';
        table[byte] = is_space(code_point) ? ' ' : static_cast<char>(upper ? byte + ('a' - 'A') : byte);
    }
    return table;
}();

constexpr std::size_t plain_again = 8; ///< bytes to wait after a byte that is not plain

/// Whether the byte is ASCII, from the space on.
bool is_plain(char byte) {
    return static_cast<unsigned char>(byte - ' ') < 0x80 - ' ';
}

/// Folds runs of plain ASCII from `position` on, without a test for each character. Returns the number of
/// bytes. Blanks other than single spaces are left to fold_into(). The loops are written so that a compiler
/// makes a few wide instructions of each.
std::size_t fold_plain_stretches(std::string_view text, std::size_t position, char* out, char last) {
    constexpr std::size_t stretch = 32;
    std::size_t done = 0;
    while (position + done + stretch < text.size()) {
        const char* const from = text.data() + position + done;
        char* const to = out + done;
        unsigned char strange = last == ' ' && *from == ' ' ? 1 : 0;
        for (std::size_t index = 0; index < stretch; ++index) {
            const bool two_spaces = (from[index] == ' ') & (from[index + 1] == ' '); // without a branch
            strange |= static_cast<unsigned char>(two_spaces | !is_plain(from[index]));
        }
        if (strange != 0)
            break;
        for (std::size_t index = 0; index < stretch; ++index)
            to[index] = ascii_lower(from[index]);
        last = to[stretch - 1];
        done += stretch;
    }
    return done;
}

/// Folds `text`, and calls `origin` for the origin of the bytes. Writes in place, because the folded text is
/// hardly ever longer than the text.
template <typename Origin>
std::string fold_into(std::string_view text, Origin& origin) {
    std::string out(text.size(), '\0');
    std::string wide;
    std::size_t length = 0;
    std::size_t next_plain = 0; // a run that is not plain is not tried again
    for (std::size_t position = 0; position < text.size();) {
        if (position >= next_plain) {
            const char last = length > 0 ? out[length - 1] : '\0';
            const std::size_t done = fold_plain_stretches(text, position, out.data() + length, last);
            if (done > 0)
                origin.note(length, position);
            length += done;
            position += done;
            next_plain = position + plain_again;
            if (position == text.size())
                break;
        }
        const std::size_t begin = position;
        char plain = ascii_folded[static_cast<unsigned char>(text[position])];
        if (plain != '\0') {
            ++position;
        } else {
            const char32_t code_point = next_code_point(text, position);
            plain = is_space(code_point) ? ' ' : plain_character(code_point);
        }
        if (plain != '\0') {
            if (plain == ' ' && length > 0 && out[length - 1] == ' ')
                continue;
            out[length] = plain;
            origin.note(length++, begin);
            continue;
        }
        wide.clear();
        std::size_t again = begin;
        append_folded(wide, next_code_point(text, again));
        const std::size_t needed = length + wide.size() + text.size() - position;
        if (needed > out.size())
            out.resize(needed);
        for (const char byte : wide) {
            out[length] = byte;
            origin.note(length++, begin);
        }
    }
    out.resize(length);
    origin.note(length, text.size());
    return out;
}

struct NoOrigin {
    static void note(std::size_t, std::size_t) {}
};

} // namespace

std::uint32_t FoldedOrigin::operator[](std::size_t index) const {
    const auto after =
        std::upper_bound(shifts_.begin(), shifts_.end(), index,
                         [](std::size_t wanted, const Shift& shift) { return wanted < shift.index; });
    if (after == shifts_.begin())
        return static_cast<std::uint32_t>(index);
    const Shift& shift = *std::prev(after);
    return shift.original + static_cast<std::uint32_t>(index) - shift.index;
}

std::size_t FoldedOrigin::first_from(std::uint32_t original) const {
    const auto after =
        std::lower_bound(shifts_.begin(), shifts_.end(), original,
                         [](const Shift& shift, std::uint32_t wanted) { return shift.original < wanted; });
    const std::size_t index = after == shifts_.begin()
                                  ? original
                                  : std::prev(after)->index + (original - std::prev(after)->original);
    return after == shifts_.end() ? index : std::min<std::size_t>(index, after->index);
}

void FoldedOrigin::note(std::size_t index, std::size_t original) {
    const auto folded_index = static_cast<std::uint32_t>(index);
    const auto expected =
        shifts_.empty() ? folded_index : shifts_.back().original + (folded_index - shifts_.back().index);
    if (original != expected)
        shifts_.push_back({folded_index, static_cast<std::uint32_t>(original)});
}

FoldedText fold(std::string_view text) {
    FoldedText result;
    result.text = fold_into(text, result.origin);
    return result;
}

std::string folded(std::string_view text) {
    NoOrigin nowhere;
    return fold_into(text, nowhere);
}

} // namespace rapporteur
