// Which list of pandoc shows the label of a resolution or item exactly as the document does.
#pragma once

#include "blocks/blocks.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace rapporteur {

/// A place in a list that pandoc counts: the number, and how it is written. No style: a bullet.
struct PandocMark {
    std::string_view style; ///< "Decimal", "LowerAlpha", ...; empty for a bullet
    std::int64_t value = 0;
};

/// Nothing where no list shows the very label. Of labels with a number that is only "1.", "a.", "iv.": the
/// brackets of "a)" get lost in HTML, where every list is written with a full stop; and pandoc has no letter
/// for 27. `expected`: what would go on the list that is open; it decides between the letter i and the number
/// i.
[[nodiscard]] std::optional<PandocMark> pandoc_mark(const BlockLabel& label,
                                                    const std::optional<PandocMark>& expected);

} // namespace rapporteur
