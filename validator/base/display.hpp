// Text written by somebody else and shown to a person: some of its characters act on a display.
#pragma once

#include <string>
#include <string_view>

namespace rapporteur {

/// Whether a character acts on a terminal or on the order of the words around it, instead of being seen: a
/// control character (except new line and tab), a separator of lines or paragraphs, or a mark that changes
/// the direction of writing.
constexpr bool acts_on_display(char32_t code_point) {
    return (code_point < 0x20 && code_point != '\n' && code_point != '\t') ||
           (code_point >= 0x7F && code_point < 0xA0) || (code_point >= 0x2028 && code_point <= 0x202E) ||
           (code_point >= 0x2066 && code_point <= 0x2069);
}
/// A text of several lines for a terminal. Characters that act on it and invalid bytes become \xNN. New
/// lines, tabs and marks that scripts need, such as joiners, stay.
std::string escape_for_display(std::string_view text);

} // namespace rapporteur
