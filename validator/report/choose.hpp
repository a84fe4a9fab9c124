// Which of several layouts a document follows.
#pragma once

#include "blocks/blocks.hpp"
#include "layout/layout.hpp"
#include "layout/lazy_layout.hpp"
#include "report/report.hpp"
#include "report/score_points.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace rapporteur {

/// How well a recognised report fits the layout it was recognised by.
struct LayoutFit {
    int score = 0;
    bool fits = false;
    bool own = false;   ///< it fits, and the body that the layout is for is the one that met
    bool whole = false; ///< every part is there, and the body is the layout's own
    Misfit misfit;      ///< what it lacks
};
/// `points` gets what the score is made of.
[[nodiscard]] LayoutFit measure_fit(const Report& report, const Blocks& blocks, const Layout& layout,
                                    ScorePoints* points = nullptr);
constexpr int enough_for_layout = 6; ///< LayoutFit::score of one that may fit

/// Layouts by how many of the first words are little words of their language.
struct LanguageOrder {
    std::vector<std::size_t> order; ///< indices, the most words first
    std::vector<std::size_t> words; ///< of each layout
};
[[nodiscard]] LanguageOrder order_by_language(const Blocks& blocks, std::span<const LayoutHandle> layouts);
/// Whether a layout with so many words is not worth a recognition beside one with the most.
[[nodiscard]] inline bool is_of_another_language(std::size_t words, std::size_t most) {
    return 2 * words < most;
}

/// A document read by the layout it fits best. Its labels in words are taken out of the texts
/// (level_labels.hpp).
struct ReportReading {
    std::size_t layout = 0; ///< index into the layouts
    Blocks blocks;
    Report report; ///< Report::misfit says why it fits none, if so
};

/// By the one layout there is.
[[nodiscard]] ReportReading read_by(Blocks blocks, const Layout& layout);
/// A single layout is taken as it is. Of several the one with the best score is taken; where scores are
/// equal, the one whose language more of the first words are of; of these the first. A layout that the
/// document is a whole report of is taken without asking those that come after it by the same order.
[[nodiscard]] ReportReading read_by_best(Blocks blocks, std::span<const LayoutHandle> layouts);

} // namespace rapporteur
