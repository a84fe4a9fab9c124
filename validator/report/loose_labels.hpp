// Labels that look like text when they stand alone: "1 Thank", "R1.", "First.", "Recommendation 1.", "0.".
// The labels before and after them confirm them.
#pragma once

#include "report/level_labels.hpp"
#include "report/levels.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace rapporteur {

struct LooseLabel {
    CandidateKind kind = CandidateKind::no_mark;
    LevelLabel found;           ///< LevelLabel::block is not set
    bool under_section = false; ///< the number of a section stands before its own: "II.1."
};

/// A possible label at the start of a text in which read_typed_label() finds none. `language` is that of the
/// ordinals.
[[nodiscard]] std::optional<LooseLabel> read_loose_label(std::string_view text, std::string_view language);

/// The possible labels of blocks without a label that their neighbours confirm. `known` are certain labels
/// that are not in the blocks yet, in the order of the blocks.
[[nodiscard]] std::vector<LevelLabel> find_loose_labels(const Blocks& blocks, const Layout& layout,
                                                        const std::vector<LevelLabel>& known);

/// Whether an unlabelled block reads like an entry that lost its label: like an act, or just like a sentence.
[[nodiscard]] std::optional<CandidateKind> lost_label(const Block& block, const Layout& layout);

/// Whether at least two labelled acts stand in [begin, index), so that the list comes before the block
/// `index`.
[[nodiscard]] bool stands_behind_acts(const Blocks& blocks, std::uint32_t begin, std::uint32_t index,
                                      const Layout& layout);

} // namespace rapporteur
