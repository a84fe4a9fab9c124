// The typed edits a correction consists of. They are applied to Blocks; the line then runs again from there,
// so a writer never sees half-corrected input.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

namespace rapporteur {

struct SetLabel {
    std::uint32_t block = 0;
    std::string text; ///< the whole label, "3."
};

struct ReplaceText {
    std::uint32_t block = 0;
    std::uint32_t begin = 0; ///< bytes of Block::text
    std::uint32_t end = 0;
    std::string text;
};

struct DropArtifact {
    std::uint32_t artifact = 0; ///< index into Blocks::artifacts
};

/// Two entries stand in one block: it ends at `begin`, and at `end` the text of a new block begins behind it,
/// whose label stands in the text between.
struct DivideBlock {
    std::uint32_t block = 0;
    std::uint32_t begin = 0; ///< bytes of Block::text
    std::uint32_t label_begin = 0;
    std::uint32_t label_end = 0;
    std::uint32_t end = 0;
};

/// The lines that a block was put together from (Block::joined) become one paragraph.
struct JoinLines {
    std::uint32_t block = 0;
};

using Edit = std::variant<SetLabel, ReplaceText, DropArtifact, DivideBlock, JoinLines>;

} // namespace rapporteur
