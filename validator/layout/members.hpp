// The member countries of a conference, when the user of a layout names them instead of its vocabulary.
#pragma once

#include "layout/layout.hpp"

#include <span>
#include <string>
#include <string_view>

namespace rapporteur {

/// ISO 3166-1 alpha-2 of a country by any of its names in the layout's language, or by the code itself.
/// Failure `layout`: it is none of the layout's vocabulary; the message names the nearest.
[[nodiscard]] Result<std::string> country_code(const Layout& layout, std::string_view name);

/// Makes these, and no others, the group that the participants must belong to. None given: nothing changes.
void set_members(Layout& layout, std::span<const std::string> codes);

} // namespace rapporteur
