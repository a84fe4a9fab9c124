// Paths in the forms that other programs need.
#pragma once

#include <string>
#include <string_view>

namespace rapporteur {

/// A path within something else, percent-encoded (RFC 3986), except letters, digits, `-._~` and `/`.
[[nodiscard]] std::string encoded_path(std::string_view path);

/// A file as a URI: relative if the path is relative, otherwise `file://`.
[[nodiscard]] std::string uri_of(std::string_view path);

/// A relative path without `./` at its start, for programs that compare names.
[[nodiscard]] std::string_view plain_path(std::string_view path);

} // namespace rapporteur
