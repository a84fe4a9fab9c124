// The real character behind a bullet of a symbol font.
#pragma once

#include <string>
#include <string_view>

namespace rapporteur {

/// `text` with the characters of Symbol and Wingdings (private use U+F020..F0FF, or their bare codes when the
/// font is one of these) as Unicode; one that is not known becomes "•".
[[nodiscard]] std::string bullet_text(std::string_view text, std::string_view font);

} // namespace rapporteur
