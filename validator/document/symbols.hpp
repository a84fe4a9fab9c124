// Unicode characters for the characters of symbol fonts: w:sym (17.3.3.30), text in Symbol or Wingdings,
// bullets. Word keeps them in the private use area (U+F020..U+F0FF) or as plain bytes.
#pragma once

#include <string>
#include <string_view>

namespace rapporteur {

/// Whether it is Symbol, Wingdings, Wingdings 2, Wingdings 3 or Webdings.
[[nodiscard]] bool is_symbol_font(std::string_view font);

/// The character that `font` shows for `code` (0x20..0xFF or U+F020..U+F0FF). Returns `code` for other fonts,
/// or if no Unicode character looks like it.
[[nodiscard]] char32_t symbol_character(std::string_view font, char32_t code);

/// Appends the character of a w:sym; `hexadecimal` is its w:char. Appends nothing if that is no character.
void append_symbol(std::string& text, std::string_view font, std::string_view hexadecimal);

/// Appends `text` in `font`, with its private-use characters as the font shows them. Letters stay letters,
/// whatever the font shows for them.
void append_in_font(std::string& out, std::string_view text, std::string_view font);

} // namespace rapporteur
