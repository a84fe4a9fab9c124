// Escapes words for an HTML page.
#pragma once

#include <string>
#include <string_view>

namespace rapporteur {

/// For character data, and for the value of an attribute in double quotes. Characters that change how text is
/// displayed become references.
[[nodiscard]] std::string page_text(std::string_view text);
[[nodiscard]] std::string page_value(std::string_view text);

} // namespace rapporteur
