// The countries that belong to a conference, told by whoever uses a layout and not by its vocabulary.
#pragma once

#include "layout/layout.hpp"

#include <span>
#include <string>

namespace rapporteur {

/// Makes these, and no others, the group that the participants must belong to. None given: nothing changes.
/// Failure `layout`: one is no country of the layout's vocabulary; the message names the nearest.
[[nodiscard]] Result<bool> set_members(Layout& layout, std::span<const std::string> members);

} // namespace rapporteur
