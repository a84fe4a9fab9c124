// Text on its way into XML 1.0: escaped, and without the characters XML has no place for.
#pragma once

#include <string>
#include <string_view>

namespace rapporteur {

/// Character data: `&`, `<`, `>` and carriage returns as references; what XML 1.0 does not allow (most
/// control characters, U+FFFE, invalid bytes) as U+FFFD.
void append_xml_text(std::string& out, std::string_view text);

/// The value of an attribute in double quotes; tabs and line ends as references too, so that a parser gives
/// them back as they were.
void append_xml_attribute(std::string& out, std::string_view value);

} // namespace rapporteur
