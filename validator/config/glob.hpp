// File name patterns of the configuration.
#pragma once

#include <string_view>

namespace rapporteur {

/// `*` matches any characters of one name, `**` also matches across folders, `?` matches one character of a
/// name. A pattern without `/` is compared with the last name of a path, in any folder. A pattern that ends
/// in `/` matches everything below that folder. `path` is relative to the configuration's folder. The time is
/// proportional to the product of both lengths.
[[nodiscard]] bool matches_glob(std::string_view pattern, std::string_view path);

} // namespace rapporteur
