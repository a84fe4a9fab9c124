#include "package/utf16.hpp"

#include "base/text.hpp"

namespace rapporteur {
namespace {

char16_t unit_at(std::string_view bytes, std::size_t at, bool little_endian) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char16_t>(little_endian ? first | (second << 8U) : (first << 8U) | second);
}

} // namespace

Utf16Text from_utf16(std::string_view bytes, bool little_endian) {
    Utf16Text out;
    if (bytes.size() % 2 != 0) {
        out.flaw = Utf16Flaw::cut_short;
        return out;
    }
    out.text.reserve(bytes.size() / 2 + bytes.size() / 8);
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        char32_t code_point = unit_at(bytes, at, little_endian);
        if (code_point >= 0xD800 && code_point < 0xE000) {
            const char32_t low = at + 4 <= bytes.size() ? unit_at(bytes, at + 2, little_endian) : 0;
            if (code_point >= 0xDC00 || low < 0xDC00 || low >= 0xE000) {
                out.flaw = Utf16Flaw::lone_surrogate;
                return out;
            }
            code_point = 0x10000 + ((code_point - 0xD800) << 10U) + (low - 0xDC00);
            at += 2;
        }
        append_code_point(out.text, code_point);
    }
    return out;
}

} // namespace rapporteur
