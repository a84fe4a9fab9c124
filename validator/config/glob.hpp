// File name patterns of the configuration.
#pragma once

#include <string_view>

namespace rapporteur {

/// `*` is any run of characters of one name, `**` of any folders too, `?` one character of a name. A pattern
/// without `/` is compared with the last name of a path, in any folder; one that ends in `/` matches
/// everything below that folder. `path` is relative to the configuration's folder. Takes time linear in the
/// product of both.
[[nodiscard]] bool matches_glob(std::string_view pattern, std::string_view path);

} // namespace rapporteur
