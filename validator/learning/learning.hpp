// Reports that are as they should be -> the layout they have in common.
#pragma once

#include "report/choose.hpp"
#include "rules/rule.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

/// An example, read by the layout that is specialised.
struct ReadExample {
    std::string name;
    Blocks blocks;
    Report report;
    std::vector<RuleFinding> findings;
};

/// The layout that fits most of the documents, then the one that fits them best; `layouts` has at least one.
[[nodiscard]] std::size_t best_for_all(std::span<const Blocks> documents,
                                       std::span<const Layout* const> layouts);

/// The text of a layout: that of `base`, whose file is `source`, with only what the examples have, and with
/// the words that their openings share.
[[nodiscard]] std::string specialise(std::string_view source, const Layout& base,
                                     std::span<const ReadExample> examples, std::string_view name);

/// The file of a layout with the labels in words that the documents have, as further labels of the first
/// level of its lists: "Decision {number}/%".
[[nodiscard]] std::string with_worded_labels(std::string_view source, std::span<const Blocks> documents);

/// Word sequences that at least `fewest` of the texts have, the longest ones; facts are no words.
[[nodiscard]] std::vector<std::string> shared_phrases(std::span<const std::vector<std::string>> texts,
                                                      std::size_t fewest);

} // namespace rapporteur
