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

using Edit = std::variant<SetLabel, ReplaceText, DropArtifact>;

} // namespace rapporteur
