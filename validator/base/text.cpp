#include "base/text.hpp"

#include "base/display.hpp"

#include <algorithm>
#include <array>
#include <utf8proc.h>

namespace rapporteur {
namespace {

const utf8proc_uint8_t* bytes_of(std::string_view text) {
    return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

utf8proc_category_t category(char32_t code_point) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
}

/// Writes characters for which `is_escaped` is true, and bytes that are not UTF-8, as \xNN.
template <typename IsEscaped>
std::string escaped(std::string_view text, IsEscaped is_escaped) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    out.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t begin = position;
        const char32_t code_point = next_code_point(text, position);
        const auto bytes = text.substr(begin, position - begin);
        const bool invalid = code_point == U'\uFFFD' && bytes.size() != 3;
        if (!invalid && !is_escaped(code_point)) {
            out.append(bytes);
            continue;
        }
        for (const char byte : bytes) {
            const auto value = static_cast<unsigned char>(byte);
            out += "\\x";
            out += digits[value >> 4U];
            out += digits[value & 0xFU];
        }
    }
    return out;
}

} // namespace

namespace beyond_ascii {

char32_t next_code_point(std::string_view text, std::size_t& position) {
    utf8proc_int32_t code_point = -1;
    const auto length = utf8proc_iterate(bytes_of(text) + position,
                                         static_cast<utf8proc_ssize_t>(text.size() - position), &code_point);
    if (length <= 0) {
        ++position;
        return U'\uFFFD';
    }
    position += static_cast<std::size_t>(length);
    return static_cast<char32_t>(code_point);
}

void append_code_point(std::string& text, char32_t code_point) {
    std::array<utf8proc_uint8_t, 4> buffer{};
    const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), buffer.data());
    text.append(reinterpret_cast<const char*>(buffer.data()), static_cast<std::size_t>(length));
}

bool is_space(char32_t code_point) {
    return code_point == U'\u0085' || category(code_point) == UTF8PROC_CATEGORY_ZS ||
           code_point == U'\u2028' || code_point == U'\u2029';
}

bool is_letter(char32_t code_point) {
    const auto kind = category(code_point);
    return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO;
}

bool is_upper(char32_t code_point) {
    const auto kind = category(code_point);
    return kind == UTF8PROC_CATEGORY_LU || kind == UTF8PROC_CATEGORY_LT;
}

} // namespace beyond_ascii

std::uint32_t count_code_points(std::string_view text) {
    return static_cast<std::uint32_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
}

bool is_xml_character(char32_t code_point) {
    if (code_point < 0x20)
        return code_point == '\t' || code_point == '\n' || code_point == '\r';
    return code_point <= 0x10FFFF && (code_point < 0xD800 || code_point > 0xDFFF) && code_point != 0xFFFE &&
           code_point != 0xFFFF;
}

std::string_view trim(std::string_view text) {
    std::size_t begin = 0;
    while (begin < text.size()) {
        std::size_t next = begin;
        if (!is_space(next_code_point(text, next)))
            break;
        begin = next;
    }
    text.remove_prefix(begin);
    while (!text.empty()) {
        const std::size_t last = previous_code_point(text, text.size());
        std::size_t next = last;
        if (!is_space(next_code_point(text, next)) || next != text.size())
            break;
        text = text.substr(0, last);
    }
    return text;
}

std::string_view cut(std::string_view text, std::size_t bytes) {
    std::size_t end = std::min(text.size(), bytes);
    while (end > 0 && is_inside_character(text, end))
        --end;
    return text.substr(0, end);
}

std::string_view shown_name(std::string_view name) {
    constexpr std::size_t longest = 60;
    return cut(name, longest);
}

std::string fold_space(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t begin = position;
        std::size_t end = position;
        while (position < text.size() && !is_space(next_code_point(text, position)))
            end = position;
        if (end == begin)
            continue;
        if (!out.empty())
            out += ' ';
        out.append(text, begin, end - begin);
    }
    return out;
}

std::string lower_case(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t begin = position;
        const char32_t code_point = next_code_point(text, position);
        const auto lower = static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(code_point)));
        if (lower == code_point)
            out.append(text, begin, position - begin);
        else
            append_code_point(out, lower);
    }
    return out;
}

bool equal_ignoring_case(std::string_view left, std::string_view right) {
    return left.size() == right.size() && compare_ignoring_case(left, right) == 0;
}

int compare_ignoring_case(std::string_view left, std::string_view right) {
    const std::size_t common = std::min(left.size(), right.size());
    for (std::size_t i = 0; i < common; ++i) {
        const auto a = static_cast<unsigned char>(ascii_lower(left[i]));
        const auto b = static_cast<unsigned char>(ascii_lower(right[i]));
        if (a != b)
            return a < b ? -1 : 1;
    }
    if (left.size() == right.size())
        return 0;
    return left.size() < right.size() ? -1 : 1;
}

std::string escape_controls(std::string_view text) {
    return escaped(text, [](char32_t code_point) {
        return code_point < 0x20 || acts_on_display(code_point) ||
               (code_point >= 0x80 && category(code_point) == UTF8PROC_CATEGORY_CF);
    });
}

std::string escape_for_display(std::string_view text) {
    return escaped(text, acts_on_display);
}

std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t bound) {
    if (left.size() > right.size())
        std::swap(left, right);
    if (right.size() - left.size() > bound)
        return bound + 1;
    std::vector<std::size_t> row(left.size() + 1);
    for (std::size_t i = 0; i < row.size(); ++i)
        row[i] = i;
    for (std::size_t j = 1; j <= right.size(); ++j) {
        std::size_t diagonal = row[0];
        row[0] = j;
        for (std::size_t i = 1; i <= left.size(); ++i) {
            const std::size_t replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
            diagonal = row[i];
            row[i] = std::min({replaced, row[i] + 1, row[i - 1] + 1});
        }
    }
    return std::min(row.back(), bound + 1);
}

std::string_view nearest(std::string_view word, std::span<const std::string> known) {
    const std::string meant = lower_case(word);
    // Two exchanged letters count as two edits.
    const std::size_t bound = word.size() < 4 ? 1 : std::max<std::size_t>(2, word.size() / 3);
    std::size_t best = bound + 1;
    std::string_view found;
    for (const std::string& candidate : known) {
        const std::size_t distance = edit_distance(meant, lower_case(candidate), best);
        if (distance < best) {
            best = distance;
            found = candidate;
        }
    }
    return found;
}

} // namespace rapporteur
