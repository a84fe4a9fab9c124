// The characters of an XML part: UTF-8 or UTF-16 in, valid UTF-8 out (XML 1.0, 2.2 and 4.3.3; ECMA-376 Part
// 2, 10.1.2: parts are UTF-8 or UTF-16).
//
// Encodings that a filter would not see through (UTF-7, UTF-32, ISO-2022) are refused here, before any markup
// is read.
#pragma once

#include "rapporteur/failure.hpp"

#include <string>
#include <string_view>

namespace rapporteur {

/// The part as UTF-8 without byte order mark; every character is an XML Char. `part` is for the message.
/// Failures: `corrupt`; `unsupported` for other encodings.
[[nodiscard]] Result<std::string> decode_xml(std::string bytes, std::string_view part);

/// Offset of the first byte that is not part of an XML Char in valid UTF-8; npos if there is none.
[[nodiscard]] std::size_t find_bad_character(std::string_view text);

} // namespace rapporteur
