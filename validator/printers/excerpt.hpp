// The words of the document around a spot, and under them a caret: drawn here for every printer that shows
// text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rapporteur {

struct DrawnExcerpt {
    std::string words;  ///< on one line, control and format characters escaped
    std::string gap;    ///< the spaces before the caret
    std::string marker; ///< `^` and a `~` for each further column of the spot
};

/// `offset` and `length` are code points of `excerpt`; a spot of no length has one caret. Columns are those
/// of a terminal: a wide character takes two, a combining mark none.
[[nodiscard]] DrawnExcerpt draw_excerpt(std::string_view excerpt, std::uint32_t offset, std::uint32_t length);

} // namespace rapporteur
