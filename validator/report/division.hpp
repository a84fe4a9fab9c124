// Finds the section of a layout that each block belongs to.
#pragma once

#include "blocks/blocks.hpp"
#include "layout/layout.hpp"

#include <cstdint>
#include <vector>

namespace rapporteur {

/// The blocks [begin, end) are one section.
struct Stretch {
    std::uint32_t pattern = no_index; ///< index into Layout::sections
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Divides the blocks from `first` on into the sections of the layout, in its order. `opening` is the block
/// that was recognised as the opening, or no_index. Every block is in exactly one stretch.
[[nodiscard]] std::vector<Stretch> divide(const Blocks& blocks, const Layout& layout, std::uint32_t first,
                                          std::uint32_t opening);

/// Whether a text begins with one of the cues.
[[nodiscard]] bool begins_with_any(const std::vector<Phrase>& cues, const FoldedText& text);

} // namespace rapporteur
