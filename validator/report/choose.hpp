// Chooses the layout that a document follows.
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
    bool own = false;   ///< it fits, and its own body is the one that met
    bool whole = false; ///< every part is there, and the body, if the layout names one, is the one that met
    Misfit misfit;      ///< what the document lacks
};
/// `points` receives the parts of the score.
[[nodiscard]] LayoutFit measure_fit(const Report& report, const Blocks& blocks, const Layout& layout,
                                    ScorePoints* points = nullptr);
constexpr int enough_for_layout = 6; ///< a layout with a smaller LayoutFit::score does not fit

/// The layouts, sorted by how many of the document's first words are little words of their language.
struct LanguageOrder {
    std::vector<std::size_t> order; ///< indices, the most words first
    std::vector<std::size_t> words; ///< the number of such words for each layout
};
[[nodiscard]] LanguageOrder order_by_language(const Blocks& blocks, std::span<const LayoutHandle> layouts);
/// Whether a layout with `words` little words is not worth a recognition, when the best one has `most`.
[[nodiscard]] inline bool is_of_another_language(std::size_t words, std::size_t most) {
    return 2 * words < most;
}

/// A document read by the layout that it fits best. Labels in words are taken out of the texts
/// (level_labels.hpp).
struct ReportReading {
    std::size_t layout = 0; ///< index into the layouts
    Blocks blocks;
    Report report; ///< Report::misfit is set if it fits none
};

/// Reads by this layout only.
[[nodiscard]] ReportReading read_by(Blocks blocks, const Layout& layout);
/// Chooses a layout and reads by it. A single layout is taken as it is. Of several the best score wins; on a
/// tie the layout whose language has more of the first words; then the first. The search ends at a layout
/// that is `whole`.
[[nodiscard]] ReportReading read_by_best(Blocks blocks, std::span<const LayoutHandle> layouts);

} // namespace rapporteur
