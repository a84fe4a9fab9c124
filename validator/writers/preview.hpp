// Blocks before and after correction -> the two side by side, a paragraph a line.
#pragma once

#include "corrections/corrections.hpp"

#include "rapporteur/rapporteur.hpp"

namespace rapporteur {

/// `before` are the blocks that were corrected.
[[nodiscard]] Preview make_preview(const Blocks& before, const Corrected& corrected, const Layout& layout,
                                   const Messages& messages);

} // namespace rapporteur
