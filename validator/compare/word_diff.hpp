// Compares two texts word by word.
#pragma once

#include "rapporteur/compare.hpp"

#include <string_view>
#include <vector>

namespace rapporteur {

/// The changes that turn the left text into the right one, in order; removed words before added ones. Very
/// long texts with little in common are replaced as a whole.
[[nodiscard]] std::vector<WordChange> diff_words(std::string_view left, std::string_view right);

} // namespace rapporteur
