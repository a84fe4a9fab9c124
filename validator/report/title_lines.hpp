// Says what a line of the title block is.
#pragma once

#include "blocks/blocks.hpp"
#include "layout/layout.hpp"

#include <string_view>

namespace rapporteur {

/// Place or date, if these are most of the line; else what a cue of the layout says.
[[nodiscard]] LineRole title_line_role(const Block& line, const Layout& layout);

/// Whether the stop at the end of a line belongs to an abbreviation: "9.00 a.m. to 4.30 p.m.", "Washington,
/// D. C."
[[nodiscard]] bool ends_in_abbreviation(std::string_view line);

/// Whether a block after the list is only a place, a date or a line to sign on.
[[nodiscard]] bool is_end_matter(const Block& line, const Layout& layout);

} // namespace rapporteur
