// Decides which list of pandoc shows the label of a resolution or item exactly as the document does.
#pragma once

#include "blocks/blocks.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace rapporteur {

/// A place in a list that pandoc counts: the style and the number.
struct PandocMark {
    std::string_view style; ///< "Decimal", "LowerAlpha", ...; empty for a bullet
    std::int64_t value = 0;
};

/// None if no list of pandoc shows exactly this label. Numbers can only be "1.", "a." or "iv.": HTML loses
/// the bracket of "a)", since it writes a full stop in every list, and pandoc has no letter for 27.
/// `expected` is the mark that would continue the open list; it decides between the letter i and the number
/// i.
[[nodiscard]] std::optional<PandocMark> pandoc_mark(const BlockLabel& label,
                                                    const std::optional<PandocMark>& expected);

} // namespace rapporteur
