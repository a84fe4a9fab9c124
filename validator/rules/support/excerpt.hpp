// The words around a spot on one line, so that a caret can be drawn under them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rapporteur {

struct Excerpt {
    std::string text;         ///< at most about 72 characters, "…" where it is cut
    std::uint32_t offset = 0; ///< of the spot, in code points
    std::uint32_t length = 0; ///< of the part of the spot that is shown, in code points
};

/// The spot is the bytes [begin, end) of `text`; if it is out of range, it is moved to the end. Tabs, line
/// breaks and other control characters become spaces; a no-break space stays. The time does not depend on the
/// length of `text`.
[[nodiscard]] Excerpt make_excerpt(std::string_view text, std::uint32_t begin, std::uint32_t end);

/// The beginning of the words that a message quotes; they may be a whole deleted page.
[[nodiscard]] std::string shorten(const std::string& words);

} // namespace rapporteur
