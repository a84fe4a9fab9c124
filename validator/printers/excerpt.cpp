// A terminal shows an East Asian wide character in two columns and a combining mark in none. utf8proc knows
// which they are.
#include "printers/excerpt.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <utf8proc.h>

namespace rapporteur {

DrawnExcerpt draw_excerpt(std::string_view excerpt, std::uint32_t offset, std::uint32_t length) {
    DrawnExcerpt drawn;
    std::size_t column = 0;
    std::size_t spot_begin = 0;
    std::size_t spot_end = 0;
    std::uint32_t count = 0;
    for (std::size_t position = 0; position < excerpt.size(); ++count) {
        const std::size_t from = position;
        const char32_t code_point = next_code_point(excerpt, position);
        const auto bytes = excerpt.substr(from, position - from);
        const std::string shown = escape_controls(bytes);
        const auto width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(code_point));
        if (count == offset)
            spot_begin = column;
        column += shown == bytes ? static_cast<std::size_t>(std::max(width, 0)) : shown.size();
        if (count >= offset && count - offset < length)
            spot_end = column;
        drawn.words += shown;
    }
    if (count <= offset)
        spot_begin = column;
    drawn.gap.assign(spot_begin, ' ');
    drawn.marker = "^";
    if (spot_end > spot_begin + 1)
        drawn.marker.append(spot_end - spot_begin - 1, '~');
    return drawn;
}

} // namespace rapporteur
