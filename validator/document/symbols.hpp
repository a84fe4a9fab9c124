// Characters of the symbol fonts as real Unicode characters: w:sym (17.3.3.30), text set in Symbol or
// Wingdings, bullets. Word keeps them in the private use area (U+F020..U+F0FF) or as plain bytes.
#pragma once

#include <string>
#include <string_view>

namespace rapporteur {

/// Symbol, Wingdings, Wingdings 2, Wingdings 3, Webdings.
[[nodiscard]] bool is_symbol_font(std::string_view font);

/// The character that `font` shows for `code` (0x20..0xFF or U+F020..U+F0FF). Another font, or a character
/// that has no counterpart: `code` itself.
[[nodiscard]] char32_t symbol_character(std::string_view font, char32_t code);

/// Appends the character of a w:sym: `hexadecimal` is its w:char. Nothing where that is no character.
void append_symbol(std::string& text, std::string_view font, std::string_view hexadecimal);

/// Appends `text`, set in `font`: its private-use characters as the font shows them. Letters stay what they
/// are, whatever the font makes of them.
void append_in_font(std::string& out, std::string_view text, std::string_view font);

} // namespace rapporteur
