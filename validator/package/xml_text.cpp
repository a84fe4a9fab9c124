#include "package/xml_text.hpp"

#include "base/text.hpp"
#include "package/utf16.hpp"
#include "package/xml_declaration.hpp"
#include "package/xml_scan.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utf8proc.h>

namespace rapporteur {
namespace {

using namespace std::string_view_literals;

enum class Encoding { utf8, utf16_le, utf16_be };

tl::unexpected<Failure> corrupt_part(std::string_view part, std::string message) {
    return fail(FailureCode::corrupt, std::string(part), std::move(message));
}

/// Whether so many bytes are ASCII and not below the space. Without a branch, so that a compiler makes a few
/// wide instructions of it.
template <std::size_t Count>
bool all_plain(const char* bytes) {
    unsigned char strange = 0;
    for (std::size_t index = 0; index < Count; ++index)
        strange |= static_cast<unsigned char>(static_cast<signed char>(bytes[index]) < ' ');
    return strange == 0;
}

/// The encoding by the first bytes, and the length of the byte order mark.
struct Detected {
    Encoding encoding = Encoding::utf8;
    std::size_t mark = 0;
};
Result<Detected> detect(std::string_view bytes, std::string_view part) {
    constexpr std::array utf32{"\xFF\xFE\0\0"sv, "\0\0\xFE\xFF"sv, "<\0\0\0"sv, "\0\0\0<"sv};
    for (const auto start : utf32)
        if (bytes.starts_with(start))
            return fail(FailureCode::unsupported, std::string(part),
                        "the part is written in UTF-32; a Word file uses UTF-8 or UTF-16");
    if (bytes.starts_with("\xEF\xBB\xBF"sv))
        return Detected{Encoding::utf8, 3};
    if (bytes.starts_with("\xFF\xFE"sv))
        return Detected{Encoding::utf16_le, 2};
    if (bytes.starts_with("\xFE\xFF"sv))
        return Detected{Encoding::utf16_be, 2};
    if (bytes.starts_with("<\0"sv) || bytes.starts_with("\0<"sv))
        return corrupt_part(part, "the part is UTF-16 without a byte order mark");
    return Detected{};
}

/// Whether a part of UTF-8 claims to be ASCII, as XML libraries declare by default.
bool says_ascii(std::string_view declared) {
    return equal_ignoring_case(declared, "us-ascii") || equal_ignoring_case(declared, "ascii");
}

Result<void> check_declared(std::string_view declared, Encoding encoding, std::string_view part) {
    if (declared.empty())
        return {};
    const bool says_utf8 = equal_ignoring_case(declared, "utf-8") || equal_ignoring_case(declared, "utf8") ||
                           says_ascii(declared);
    const bool says_utf16 = equal_ignoring_case(declared, "utf-16") ||
                            (encoding == Encoding::utf16_le && equal_ignoring_case(declared, "utf-16le")) ||
                            (encoding == Encoding::utf16_be && equal_ignoring_case(declared, "utf-16be"));
    if (!says_utf8 && !says_utf16)
        return fail(FailureCode::unsupported, std::string(part),
                    fmt::format("the part declares the encoding `{}`; a Word file uses UTF-8 or UTF-16",
                                shown_name(declared)));
    if (says_utf8 != (encoding == Encoding::utf8))
        return corrupt_part(part, fmt::format("the part declares the encoding `{}`, but is written in {}",
                                              shown_name(declared), says_utf8 ? "UTF-16" : "UTF-8"));
    return {};
}

} // namespace

std::size_t find_bad_character(std::string_view text) {
    constexpr std::size_t long_stretch = 64;
    constexpr std::size_t short_stretch = 16;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    std::size_t at = 0;
    while (at < text.size()) {
        while (text.size() - at >= long_stretch && all_plain<long_stretch>(text.data() + at))
            at += long_stretch;
        if (text.size() - at >= short_stretch && all_plain<short_stretch>(text.data() + at)) {
            at += short_stretch;
            continue;
        }
        if (at == text.size())
            break;
        if (bytes[at] < 0x80) {
            if (!is_xml_character(bytes[at]))
                return at;
            ++at;
            continue;
        }
        utf8proc_int32_t code_point = -1;
        const auto length =
            utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code_point);
        if (length <= 0 || !is_xml_character(static_cast<char32_t>(code_point)))
            return at;
        at += static_cast<std::size_t>(length);
    }
    return std::string_view::npos;
}

Result<std::string> decode_xml(std::string bytes, std::string_view part) {
    const auto detected = detect(bytes, part);
    if (!detected)
        return tl::unexpected(detected.error());
    if (detected->encoding == Encoding::utf8) {
        bytes.erase(0, detected->mark);
    } else {
        auto decoded = from_utf16(std::string_view(bytes).substr(detected->mark),
                                  detected->encoding == Encoding::utf16_le);
        if (decoded.flaw == Utf16Flaw::cut_short)
            return corrupt_part(part, "the part is UTF-16, but ends in the middle of a character");
        if (decoded.flaw)
            return corrupt_part(part, "the part is UTF-16, but holds half a character (a lone surrogate)");
        bytes = std::move(decoded.text);
    }
    const auto declaration = read_declaration(bytes, part);
    if (!declaration)
        return tl::unexpected(declaration.error());
    if (const auto checked = check_declared(declaration->encoding, detected->encoding, part); !checked)
        return tl::unexpected(checked.error());
    if (says_ascii(declaration->encoding)) {
        const auto high =
            std::find_if(bytes.begin(), bytes.end(), [](char byte) { return (byte & 0x80) != 0; });
        if (high != bytes.end())
            return corrupt_part(
                part, fmt::format("the part declares the encoding `{}`, but holds the byte {:02X}",
                                  shown_name(declaration->encoding), static_cast<unsigned char>(*high)));
    }
    const std::size_t bad = find_bad_character(bytes);
    if (bad != std::string_view::npos)
        return corrupt_part(
            part, fmt::format("the byte {:02X} at offset {} is not part of a character that XML allows",
                              static_cast<unsigned char>(bytes[bad]), bad));
    return bytes;
}

} // namespace rapporteur
