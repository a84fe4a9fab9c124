// Making the corrections in the window, as changes that are recorded and that a person accepts or rejects.
#pragma once

#include "window_text.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace rapporteur::office {

struct Corrections {
    std::size_t made = 0;
    std::size_t labels = 0; ///< of these the labels of lists: Writer keeps no record of how they were
    std::vector<std::string> left; ///< those that the window has no place for: "`4.` -> `3.`"
};

/// Labels first, since what they count is the paragraphs as they are; then the texts, from the end.
[[nodiscard]] Corrections correct_window(const Model& model, const std::vector<WindowParagraph>& paragraphs,
                                         const PlacedReport& places);

} // namespace rapporteur::office
