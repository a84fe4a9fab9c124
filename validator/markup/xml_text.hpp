// Escapes text for XML 1.0 and replaces characters that XML does not allow.
#pragma once

#include <string>
#include <string_view>

namespace rapporteur {

/// For character data. `&`, `<`, `>` and carriage returns become references. What XML 1.0 does not allow
/// (most control characters, U+FFFE, invalid bytes) becomes U+FFFD.
void append_xml_text(std::string& out, std::string_view text);

/// For the value of an attribute in double quotes. Tabs and line ends become references too, so that a parser
/// returns them unchanged.
void append_xml_attribute(std::string& out, std::string_view value);

} // namespace rapporteur
