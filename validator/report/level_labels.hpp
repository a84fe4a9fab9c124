// Labels that only the layout or the labels around them show to be labels: "Decision 4/2", "1 Thank",
// "First.".
#pragma once

#include "blocks/blocks.hpp"
#include "layout/layout.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

/// A label that was first taken for text.
struct LevelLabel {
    std::uint32_t block = 0;  ///< index into Blocks::blocks
    std::uint32_t length = 0; ///< bytes of the text up to the words after the label
    BlockLabel label;
};

/// Finds labels in blocks without one: by a form of a level that has words, or because the labels before and
/// after confirm them.
[[nodiscard]] std::vector<LevelLabel> find_level_labels(const Blocks& blocks, const Layout& layout);

/// Moves the labels from the texts to Block::label, as make_blocks() does with "1.".
void apply_level_labels(Blocks& blocks, std::vector<LevelLabel> labels);

/// Why a label of this form would never be recognised when somebody types it. Empty: it is recognised.
[[nodiscard]] std::string why_never_read(const LabelForm& form);

/// Whether a label, or the prefix of a form, has words before its number.
[[nodiscard]] bool is_worded(std::string_view prefix);

} // namespace rapporteur
