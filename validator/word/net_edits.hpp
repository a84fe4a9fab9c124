// The result of all rounds of corrections: which stretches of each block's original text are replaced, and
// where the block was divided.
#pragma once

#include "blocks/blocks.hpp"
#include "finding/edit.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rapporteur {

struct NetEdit {
    std::uint32_t begin = 0; ///< bytes of the original text
    std::uint32_t end = 0;
    std::string text; ///< replaces [begin, end)
};

/// A block after the corrections, or one part of a divided block. All places are bytes of the original text.
struct NetPart {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t label_begin = 0; ///< of the label in the text before it
    std::uint32_t label_end = 0;
    std::vector<NetEdit> edits = {}; ///< sorted; they do not overlap
};

struct NetBlock {
    std::vector<NetPart> parts; ///< one, and one more for each division
    bool joins_lines = false;   ///< the lines that the block was joined from become one paragraph
};

/// By block. If a change touches a word, the edit covers the whole word. Otherwise the edit leaves out what
/// stays the same at its ends.
[[nodiscard]] std::vector<NetBlock> net_edits(const Blocks& before,
                                              std::span<const std::vector<Edit>> rounds);

} // namespace rapporteur
