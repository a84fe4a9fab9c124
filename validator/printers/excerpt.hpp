// Draws the words around a spot with a caret below them, for every printer that shows text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rapporteur {

struct DrawnExcerpt {
    std::string words;  ///< on one line, with control and format characters escaped
    std::string gap;    ///< the spaces before the caret
    std::string marker; ///< `^`, and `~` for each further column of the spot
};

/// `offset` and `length` count code points of `excerpt`; an empty spot gets one caret. Columns are those of a
/// terminal: a wide character takes two, a combining mark none.
[[nodiscard]] DrawnExcerpt draw_excerpt(std::string_view excerpt, std::uint32_t offset, std::uint32_t length);

} // namespace rapporteur
