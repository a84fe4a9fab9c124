// Classes of bytes, and names in XML, for both passes over the text of a part.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace rapporteur::xml {

enum ByteClass : std::uint8_t {
    name_start = 1,  ///< ASCII letter or underscore; colons are handled separately
    name_char = 2,   ///< a digit, a hyphen or a full stop too
    space = 4,       ///< between attributes
    text_stop = 8,   ///< special in text: < & ] and the end
    value_stop = 16, ///< special in an attribute value: < & " ' and the end
    beyond_ascii = 32
};

inline constexpr std::array<std::uint8_t, 256> classes = [] {
    std::array<std::uint8_t, 256> table{};
    const auto add = [&table](std::string_view bytes, unsigned flag) {
        for (const char byte : bytes) {
            auto& entry = table[static_cast<unsigned char>(byte)];
            entry = static_cast<std::uint8_t>(entry | flag);
        }
    };
    add("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_", name_start | name_char);
    add("0123456789-.", name_char);
    add(" \t\r\n", space);
    add({"<&]\0", 4}, text_stop);
    add({"<&\"'\0", 5}, value_stop);
    for (unsigned byte = 0x80; byte < 256; ++byte)
        table[byte] = beyond_ascii;
    return table;
}();

inline bool is(char byte, unsigned flags) {
    return (classes[static_cast<unsigned char>(byte)] & flags) != 0;
}

/// The first byte from `at` on that is of one of these classes, and the first that is of none. The end of the
/// text, a NUL, must stop them.
inline const char* first_with(const char* at, unsigned flags) {
    while (!is(*at, flags))
        ++at;
    return at;
}
inline const char* first_without(const char* at, unsigned flags) {
    while (is(*at, flags))
        ++at;
    return at;
}

/// name_end() for a name with a byte beyond ASCII at `at`. `first`: the name begins there.
const char* unusual_name_end(const char* at, bool first);

/// The end of the name (without colon) that begins at `at`. `at` itself if no name begins there. The text
/// ends in NUL.
inline const char* name_end(const char* at) {
    const char* const begin = at;
    if (is(*at, name_start)) {
        do
            ++at;
        while (is(*at, name_char));
    }
    return is(*at, beyond_ascii) ? unusual_name_end(at, at == begin) : at;
}

} // namespace rapporteur::xml
