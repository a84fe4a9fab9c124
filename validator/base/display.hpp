// Text that somebody else wrote, on its way to a person: characters that act on a display instead of being seen.
#pragma once

#include <string>
#include <string_view>

namespace rapporteur {

/// Whether a character does something to a terminal or to the order of the words around it, instead of being
/// seen: a control character (but a new line or a tab), a separator of lines or paragraphs, a mark that turns
/// the direction of writing for more than itself.
constexpr bool acts_on_display(char32_t code_point) {
    return (code_point < 0x20 && code_point != '\n' && code_point != '\t') ||
           (code_point >= 0x7F && code_point < 0xA0) || (code_point >= 0x2028 && code_point <= 0x202E) ||
           (code_point >= 0x2066 && code_point <= 0x2069);
}
/// A text of many lines for a terminal: what acts on it, and invalid bytes, as \xNN. New lines, tabs and marks
/// that scripts need, such as joiners, stay.
std::string escape_for_display(std::string_view text);

} // namespace rapporteur
