// The Unicode character for a bullet of a symbol font.
#pragma once

#include <string>
#include <string_view>

namespace rapporteur {

/// `text` with the characters of Symbol and Wingdings as Unicode: private use U+F020..F0FF, or their plain
/// codes if `font` is one of these. An unknown character becomes "•".
[[nodiscard]] std::string bullet_text(std::string_view text, std::string_view font);

} // namespace rapporteur
