// UTF-8 text: as much of Unicode as the stages need. Input is valid UTF-8 (the package stage has proved it).
// An invalid byte is read as U+FFFD; nothing is read beyond the end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

// Nearly all letters of a report are ASCII, and most code goes letter by letter. So ASCII is handled here,
// inline; other letters are looked up.
namespace beyond_ascii {
char32_t next_code_point(std::string_view text, std::size_t& position);
void append_code_point(std::string& text, char32_t code_point);
bool is_space(char32_t code_point);
bool is_letter(char32_t code_point);
bool is_upper(char32_t code_point);
} // namespace beyond_ascii

/// The code point at `position`; moves `position` after it.
inline char32_t next_code_point(std::string_view text, std::size_t& position) {
    const auto lead = static_cast<unsigned char>(text[position]);
    if (lead >= 0x80)
        return beyond_ascii::next_code_point(text, position);
    ++position;
    return lead;
}

inline void append_code_point(std::string& text, char32_t code_point) {
    if (code_point < 0x80)
        text += static_cast<char>(code_point);
    else
        beyond_ascii::append_code_point(text, code_point);
}

/// Number of code points.
std::uint32_t count_code_points(std::string_view text);
/// Whether the byte at `position` continues a character of UTF-8, so that no character begins there.
inline bool is_inside_character(std::string_view text, std::size_t position) {
    return position < text.size() && (static_cast<unsigned char>(text[position]) & 0xC0U) == 0x80U;
}
/// The start of the character before `position`, which must not be 0.
inline std::size_t previous_code_point(std::string_view text, std::size_t position) {
    do
        --position;
    while (position > 0 && is_inside_character(text, position));
    return position;
}

/// White space that a reader sees as a gap: space, tab, line break, no-break space, typographic spaces.
constexpr bool is_space(char32_t code_point) {
    if (code_point < 0x80)
        return code_point == ' ' || (code_point >= '\t' && code_point <= '\r');
    return beyond_ascii::is_space(code_point);
}
inline bool is_letter(char32_t code_point) {
    if (code_point < 0x80)
        return (code_point >= 'a' && code_point <= 'z') || (code_point >= 'A' && code_point <= 'Z');
    return beyond_ascii::is_letter(code_point);
}
inline bool is_upper(char32_t code_point) {
    if (code_point < 0x80)
        return code_point >= 'A' && code_point <= 'Z';
    return beyond_ascii::is_upper(code_point);
}
/// ASCII 0-9 only, for labels and dates.
inline bool is_digit(char32_t code_point) {
    return code_point >= '0' && code_point <= '9';
}

/// Which ASCII characters a text has, and whether it has others. Characters that it does not have need not be
/// searched.
class CharacterSet {
public:
    constexpr CharacterSet() = default;
    constexpr explicit CharacterSet(std::string_view text) {
        std::uint64_t bits[4] = {};
        for (const char byte : text) {
            const auto value = static_cast<unsigned char>(byte);
            bits[value >> 6U] |= std::uint64_t{1} << (value & 63U);
        }
        bits_[0] = bits[0];
        bits_[1] = bits[1];
        if ((bits[2] | bits[3]) != 0)
            bits_[0] |= beyond;
    }
    [[nodiscard]] constexpr bool has_any_of(const CharacterSet& wanted) const {
        return ((bits_[0] & wanted.bits_[0] & ~beyond) | (bits_[1] & wanted.bits_[1])) != 0;
    }
    [[nodiscard]] constexpr bool is_ascii() const { return (bits_[0] & beyond) == 0; }

private:
    static constexpr std::uint64_t beyond = 1; ///< uses the bit of NUL, which no text has
    std::uint64_t bits_[2] = {};
};
inline constexpr CharacterSet digit_characters("0123456789");

/// Whether XML 1.0 allows the character in a text (2.2, Char).
bool is_xml_character(char32_t code_point);

std::string_view trim(std::string_view text);

/// The beginning of `text`: at most `bytes` long, and only whole characters.
std::string_view cut(std::string_view text, std::size_t bytes);
/// A name from a file for a message: at most 60 bytes of it, so that the message stays short.
std::string_view shown_name(std::string_view name);

/// Replaces each run of white space by one space, and removes it at both ends.
std::string fold_space(std::string_view text);

/// The byte of a text from which each byte of its folded form comes. Most letters keep their length, so only
/// the places where the length changes are kept. A text of ASCII takes no memory here.
class FoldedOrigin {
public:
    /// The original byte of the folded byte `index`. After the last folded byte: the end of the original
    /// text.
    [[nodiscard]] std::uint32_t operator[](std::size_t index) const;
    /// The first folded byte that comes from `original` or from a later byte.
    [[nodiscard]] std::size_t first_from(std::uint32_t original) const;
    /// Whether each folded byte comes from the byte at the same place.
    [[nodiscard]] bool is_plain() const { return shifts_.empty(); }
    /// For fold(): the folded bytes from `index` on come from the bytes from `original` on, until the next
    /// note.
    void note(std::size_t index, std::size_t original);

private:
    struct Shift {
        std::uint32_t index = 0;    ///< index of a folded byte
        std::uint32_t original = 0; ///< the byte it comes from; the bytes after it follow in order
    };
    std::vector<Shift> shifts_;
};

/// Text prepared for comparing: lower case, without accents; each white space character is U+0020;
/// typographic quotes and dashes have their ASCII forms.
struct FoldedText {
    std::string text;
    FoldedOrigin origin;
};
FoldedText fold(std::string_view text);
/// Only the folded text.
std::string folded(std::string_view text);

/// All letters in lower case, to compare names as file systems do that ignore case. Bytes that are not UTF-8
/// stay.
std::string lower_case(std::string_view text);

/// For the program's own names and those of file formats. Letters beyond ASCII are not changed.
inline char ascii_lower(char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
}
bool equal_ignoring_case(std::string_view left, std::string_view right);
/// Compares by ASCII lower case; less than, equal to or greater than 0: `[word/Document.xml` before
/// `word/styles.xml`.
int compare_ignoring_case(std::string_view left, std::string_view right);

/// Writes control characters and invalid bytes as \xNN, so that a message stays one line.
std::string escape_controls(std::string_view text);

/// The number of bytes to insert, delete or replace to make one text from the other. At most `bound` + 1.
std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t bound);

/// The word of `known` that `word` most likely means, ignoring case. It differs in one or two letters, or in
/// a third of a long word. Empty: no word is so near.
std::string_view nearest(std::string_view word, std::span<const std::string> known);

} // namespace rapporteur
