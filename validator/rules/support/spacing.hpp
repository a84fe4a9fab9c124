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
    std::uint32_t begin = 0; ///< bytes of the text to replace; empty range: a space is missing here
    std::uint32_t end = 0;
    std::string replacement;
    std::string before; ///< the word before the spot with its marks; may be shortened
    std::string after;
    std::uint32_t count = 0; ///< number of spaces at the spot
};

/// Calls `found` for each flaw, in the order of the text. The flaws do not overlap. Linear in the length of
/// the text.
void find_spacing_flaws(std::string_view text, const std::function<void(SpacingFlaw)>& found);

} // namespace rapporteur
