// Paths as other programs want them.
#pragma once

#include <string>
#include <string_view>

namespace rapporteur {

/// A path inside something, percent-encoded (RFC 3986): everything but letters, digits, `-._~` and `/`.
[[nodiscard]] std::string encoded_path(std::string_view path);

/// A file as a URI: relative where the path is, `file://` where it is not.
[[nodiscard]] std::string uri_of(std::string_view path);

/// A relative path without `./` at its start, for programs that compare names.
[[nodiscard]] std::string_view plain_path(std::string_view path);

} // namespace rapporteur
