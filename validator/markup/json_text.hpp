// Strings of JSON in which nothing acts on whoever looks at them.
#pragma once

#include <string>
#include <string_view>

namespace rapporteur {

/// Whether there is a character that acts instead of being seen (base/display.hpp), and that JSON would leave
/// as it is.
[[nodiscard]] bool has_acting_character(std::string_view text);

/// The string with its quotes, such characters as escapes (RFC 8259, 7), which a program reads as the same.
[[nodiscard]] std::string escaped_json_string(std::string_view valid);

} // namespace rapporteur
