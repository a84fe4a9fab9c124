// Finds the spots where the spacing of a text is wrong.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace rapporteur {

enum class SpacingKind : std::uint8_t {
    leading,
    trailing,
    doubled,
    beside_break,    ///< a space next to a line break or tab
    before_mark,     ///< "word ,"
    within_brackets, ///< "( word" or "word )"
    missing,         ///< "word,word"
    no_break         ///< a single no-break space where an ordinary one would do
};

struct SpacingFlaw {
    SpacingKind kind = SpacingKind::doubled;
    std::uint32_t begin = 0; ///< bytes of the text to replace; equal where a space is missing
    std::uint32_t end = 0;
    std::string replacement;
    std::string before; ///< the word before the spot, with its marks; may be cut
    std::string after;
    std::uint32_t count = 0; ///< spaces at the spot
};

/// Hands over each flaw, in the order of the text, not overlapping. Linear in its length.
void find_spacing_flaws(std::string_view text, const std::function<void(SpacingFlaw)>& found);

} // namespace rapporteur
