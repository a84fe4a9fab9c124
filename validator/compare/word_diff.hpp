// Two texts word by word.
#pragma once

#include "rapporteur/compare.hpp"

#include <string_view>
#include <vector>

namespace rapporteur {

/// What makes the right of the left, in order; removed before added. Very long texts that have little in
/// common are replaced as a whole.
[[nodiscard]] std::vector<WordChange> diff_words(std::string_view left, std::string_view right);

} // namespace rapporteur
