// Blocks before and after correction side by side, a line for each paragraph.
#pragma once

#include "corrections/corrections.hpp"

#include "rapporteur/rapporteur.hpp"

namespace rapporteur {

/// `before`: the blocks that were corrected.
[[nodiscard]] Preview make_preview(const Blocks& before, const Corrected& corrected, const Layout& layout,
                                   const Messages& messages);

} // namespace rapporteur
