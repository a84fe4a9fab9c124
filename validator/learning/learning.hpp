// Learns a layout from reports that are as they should be.
#pragma once

#include "report/choose.hpp"
#include "rules/rule.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

/// An example that was read with the layout that will be specialised.
struct ReadExample {
    std::string name;
    Blocks blocks;
    Report report;
    std::vector<RuleFinding> findings;
};

/// The layout that fits most of the documents; among equal ones the one that fits better. `layouts` has at
/// least one.
[[nodiscard]] std::size_t best_for_all(std::span<const Blocks> documents,
                                       std::span<const Layout* const> layouts);

/// The text of a layout made from `base`, whose file is `source`. It has only the parts that the examples
/// have, and the words that their openings share.
[[nodiscard]] std::string specialise(std::string_view source, const Layout& base,
                                     std::span<const ReadExample> examples, std::string_view name);

/// The file of a layout in which the first level of each list also has the labels with words that the
/// documents have: "Decision {number}/%".
[[nodiscard]] std::string with_worded_labels(std::string_view source, std::span<const Blocks> documents);

/// The longest word sequences that at least `fewest` of the texts have. Facts are not words.
[[nodiscard]] std::vector<std::string> shared_phrases(std::span<const std::vector<std::string>> texts,
                                                      std::size_t fewest);

} // namespace rapporteur
