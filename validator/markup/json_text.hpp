// Strings of JSON without characters that could control a display.
#pragma once

#include <string>
#include <string_view>

namespace rapporteur {

/// Whether the text has a character that controls a display (base/display.hpp) and that JSON would not
/// escape.
[[nodiscard]] bool has_acting_character(std::string_view text);

/// The string with its quotes. Such characters are escaped (RFC 8259, 7); programs read them as the same
/// characters.
[[nodiscard]] std::string escaped_json_string(std::string_view valid);

} // namespace rapporteur
