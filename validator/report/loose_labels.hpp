// Labels that cannot be told from text by themselves: "1 Thank", "R1.", "First.", "Recommendation 1.", "0.".
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
    LevelLabel found; ///< without its block
};

/// What may be a label at the beginning of a text that read_typed_label() finds none in. `language` is that
/// of the ordinals.
[[nodiscard]] std::optional<LooseLabel> read_loose_label(std::string_view text, std::string_view language);

/// The blocks without a label that begin with such a label and whose neighbours confirm it. `known` are
/// the labels that are certain though the blocks do not have them yet, in the order of the blocks.
[[nodiscard]] std::vector<LevelLabel> find_loose_labels(const Blocks& blocks, const Layout& layout,
                                                        const std::vector<LevelLabel>& known);

/// Whether an unlabelled block reads like an entry of the list that lost its label, and how much.
[[nodiscard]] std::optional<CandidateKind> lost_label(const Block& block, const Layout& layout);

/// Whether two labelled acts stand before the block `index`, from `begin` on: the list does.
[[nodiscard]] bool stands_behind_acts(const Blocks& blocks, std::uint32_t begin, std::uint32_t index,
                                      const Layout& layout);

} // namespace rapporteur
