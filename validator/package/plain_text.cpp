#include "package/plain_text.hpp"

#include "base/text.hpp"
#include "package/bytes.hpp"
#include "package/foreign.hpp"
#include "package/utf16.hpp"
#include "package/xml_text.hpp"

#include <array>

namespace rapporteur {
namespace {

using namespace std::string_view_literals;

enum class Reading {
    sound,
    other_bytes, ///< not UTF-8
    binary       ///< control characters
};

/// Accepts line and page breaks of old programs, which are characters of texts but not of XML.
Reading read_utf8(std::string_view text) {
    while (!text.empty()) {
        const std::size_t bad = find_bad_character(text);
        if (bad == std::string_view::npos)
            return Reading::sound;
        const auto byte = static_cast<unsigned char>(text[bad]);
        if (byte >= 0x80)
            return Reading::other_bytes;
        if (byte != '\f' && byte != '\v')
            return Reading::binary;
        text.remove_prefix(bad + 1);
    }
    return Reading::sound;
}

/// Reads Windows-1252. Its five unused bytes stand in no text.
std::optional<std::string> read_windows_1252(std::string_view bytes) {
    static constexpr std::array<char16_t, 32> high{
        u'€', 0,    u'‚', u'ƒ', u'„', u'…', u'†', u'‡', u'ˆ', u'‰', u'Š', u'‹', u'Œ', 0, u'Ž', 0,
        0,    u'‘', u'’', u'“', u'”', u'•', u'–', u'—', u'˜', u'™', u'š', u'›', u'œ', 0, u'ž', u'Ÿ'};
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (const char byte : bytes) {
        char32_t code_point = static_cast<unsigned char>(byte);
        if (code_point < ' ' && "\t\n\v\f\r"sv.find(byte) == std::string_view::npos)
            return std::nullopt;
        if (code_point >= 0x80 && code_point < 0xA0)
            code_point = high[code_point - 0x80];
        if (code_point == 0)
            return std::nullopt;
        append_code_point(out, code_point);
    }
    return out;
}

std::optional<PlainText> decode(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv)) {
        auto decoded = from_utf16(bytes.substr(2), bytes.starts_with("\xFF"));
        if (decoded.flaw || read_utf8(decoded.text) != Reading::sound)
            return std::nullopt;
        return PlainText{std::move(decoded.text), false};
    }
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    if (bytes.ends_with('\x1A')) // DOS ended files with this byte
        bytes.remove_suffix(1);
    const Reading reading = read_utf8(bytes);
    if (reading == Reading::sound)
        return PlainText{std::string(bytes), false};
    if (reading == Reading::binary)
        return std::nullopt;
    auto text = read_windows_1252(bytes);
    if (!text)
        return std::nullopt;
    return PlainText{std::move(*text), true};
}

} // namespace

std::optional<PlainText> decode_plain_text(std::span<const std::byte> file) {
    const auto bytes = text_at(file, 0, file.size());
    if (bytes.empty() || bytes.starts_with("PK\x03\x04"))
        return std::nullopt;
    auto text = decode(bytes);
    if (text && !known_text_format(text->text).empty())
        return std::nullopt;
    return text;
}

} // namespace rapporteur
