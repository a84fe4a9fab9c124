// What the rounds of corrections come to: for each block the stretches of its text as it was found, and what
// stands there in the end.
#pragma once

#include "blocks/blocks.hpp"
#include "corrections/edit.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rapporteur {

struct NetEdit {
    std::uint32_t begin = 0; ///< bytes of the text as it was found
    std::uint32_t end = 0;
    std::string text; ///< what stands there instead
};

/// By block, each sorted and apart from one another. A change in a word is of the whole word; otherwise what
/// stays the same at the ends of a stretch is left out.
[[nodiscard]] std::vector<std::vector<NetEdit>> net_edits(const Blocks& before,
                                                          std::span<const std::vector<Edit>> rounds);

} // namespace rapporteur
