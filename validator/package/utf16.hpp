// UTF-16 -> UTF-8, for XML parts and plain texts.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rapporteur {

enum class Utf16Flaw {
    cut_short,     ///< an odd number of bytes
    lone_surrogate ///< half a character
};

struct Utf16Text {
    std::string text; ///< UTF-8, up to the first error
    std::optional<Utf16Flaw> flaw;
};

/// `bytes` begin after the byte order mark.
[[nodiscard]] Utf16Text from_utf16(std::string_view bytes, bool little_endian);

} // namespace rapporteur
