// Words on their way into an HTML page.
#pragma once

#include <string>
#include <string_view>

namespace rapporteur {

/// Character data, and the value of an attribute in double quotes. What acts on a display is a reference.
[[nodiscard]] std::string page_text(std::string_view text);
[[nodiscard]] std::string page_value(std::string_view text);

} // namespace rapporteur
