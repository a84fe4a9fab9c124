// What a line of the title block is.
#pragma once

#include "blocks/blocks.hpp"
#include "layout/layout.hpp"

namespace rapporteur {

/// A place or a date where these are most of the line, else what a cue of the layout says.
[[nodiscard]] LineRole title_line_role(const Block& line, const Layout& layout);

/// A place, a date or a line to sign on, alone behind the list.
[[nodiscard]] bool is_end_matter(const Block& line, const Layout& layout);

} // namespace rapporteur
