// The member countries of a conference, if the user of a layout names them.
#pragma once

#include "layout/layout.hpp"

#include <span>
#include <string>
#include <string_view>

namespace rapporteur {

/// The ISO 3166-1 alpha-2 code of a country, by any of its names in the layout's language or by the code
/// itself. Failure `layout`: the layout's vocabulary does not have it; the message names the nearest.
[[nodiscard]] Result<std::string> country_code(const Layout& layout, std::string_view name);

/// Sets the group that participants must belong to, to these countries. If `codes` is empty, nothing changes.
void set_members(Layout& layout, std::span<const std::string> codes);

} // namespace rapporteur
