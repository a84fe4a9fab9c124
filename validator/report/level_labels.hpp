// Labels that the layout or the labels around them make labels: "Decision 4/2", "1 Thank", "First.".
#pragma once

#include "blocks/blocks.hpp"
#include "layout/layout.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

/// A label that was taken for text.
struct LevelLabel {
    std::uint32_t block = 0;  ///< index into Blocks::blocks
    std::uint32_t length = 0; ///< bytes of its text up to what the label labels
    BlockLabel label;
};

/// The labels of blocks without a label that begin with a form of a level that has words in it, or with what
/// the labels before and behind it make a label.
[[nodiscard]] std::vector<LevelLabel> find_level_labels(const Blocks& blocks, const Layout& layout);

/// Takes them out of the texts, as make_blocks() does with "1.".
void apply_level_labels(Blocks& blocks, std::vector<LevelLabel> labels);

/// Why a form of label would never be read where somebody types it; empty: it is.
[[nodiscard]] std::string why_never_read(const LabelForm& form);

/// Whether a label, or the prefix of a form, has words before its number.
[[nodiscard]] bool is_worded(std::string_view prefix);

} // namespace rapporteur
