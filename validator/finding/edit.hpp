// The edits that a correction consists of. They are applied to Blocks, then all stages after Blocks run
// again, so that a writer never sees half-corrected input.
#pragma once

#include "document/document.hpp"

#include <cstdint>
#include <string>
#include <variant>

namespace rapporteur {

/// The new label, with its parts, so that no stage must read the text again.
struct SetLabel {
    std::uint32_t block = 0;
    std::string text;        ///< the whole label, "3."
    std::string prefix = {}; ///< the text before the number; `suffix` is the text after it
    std::string suffix = {};
    NumberFormat format = NumberFormat::bullet; ///< the format of the number; a bullet has none
    std::int64_t value = 0;
};

struct ReplaceText {
    std::uint32_t block = 0;
    std::uint32_t begin = 0; ///< in bytes of Block::text
    std::uint32_t end = 0;
    std::string text;
};

struct DropArtifact {
    std::uint32_t artifact = 0; ///< index into Blocks::artifacts
};

/// Two entries stand in one block. The block ends at `begin`; the text of a new block begins at `end`. The
/// text between them holds the label of the new block.
struct DivideBlock {
    std::uint32_t block = 0;
    std::uint32_t begin = 0; ///< in bytes of Block::text
    std::uint32_t label_begin = 0;
    std::uint32_t label_end = 0;
    std::uint32_t end = 0;
};

/// The lines that were joined to a block (Block::joined) become one paragraph.
struct JoinLines {
    std::uint32_t block = 0;
};

using Edit = std::variant<SetLabel, ReplaceText, DropArtifact, DivideBlock, JoinLines>;

} // namespace rapporteur
