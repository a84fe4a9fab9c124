// Makes the corrections in the window, as recorded changes that a person accepts or rejects.
#pragma once

#include "window_text.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace rapporteur::office {

struct Corrections {
    std::size_t made = 0;
    /// Number of labels of lists among them: Writer does not record how they were.
    std::size_t labels = 0;
    std::vector<std::string> left; ///< corrections for which the window has no place: "`4.` -> `3.`"
};

/// First the labels, because they count the paragraphs as they are; then the texts, from the end.
[[nodiscard]] Corrections correct_window(const Model& model, const std::vector<WindowParagraph>& paragraphs,
                                         const PlacedReport& places);

} // namespace rapporteur::office
