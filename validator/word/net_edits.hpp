// What the rounds of corrections come to: for each block which stretches of its text as it was found are
// replaced, and where it was divided.
#pragma once

#include "blocks/blocks.hpp"
#include "finding/edit.hpp"

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

/// What a block became, or one of those that it was divided into. All places are bytes of the text as it was
/// found.
struct NetPart {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t label_begin = 0; ///< of the label that stood in the text before it
    std::uint32_t label_end = 0;
    std::vector<NetEdit> edits = {}; ///< sorted and apart from one another
};

struct NetBlock {
    std::vector<NetPart> parts; ///< one, and one more for each division
    bool joins_lines = false;   ///< the lines it was put together from become one paragraph
};

/// By block. A change in a word is of the whole word; otherwise what stays the same at the ends of a stretch
/// is left out.
[[nodiscard]] std::vector<NetBlock> net_edits(const Blocks& before,
                                              std::span<const std::vector<Edit>> rounds);

} // namespace rapporteur
