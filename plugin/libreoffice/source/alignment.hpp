// The paragraphs the library read, found again among those of the window. Both come from one document, but two programs
// count differently: a text box, a covered cell, a paragraph at the end of a section.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rapporteur::office {

inline constexpr std::uint32_t no_match = 0xFFFF'FFFF;

/// For each text of `read` the index of the one of `shown` that it is, or `no_match`. Both in document order.
[[nodiscard]] std::vector<std::uint32_t> align(const std::vector<std::u32string>& read,
                                               const std::vector<std::u32string>& shown);

/// The place of characters [begin, end) of `read` in `shown`, where the same paragraph reads a little otherwise. None: the
/// words are not there.
[[nodiscard]] std::optional<std::pair<std::uint32_t, std::uint32_t>>
place_in(const std::u32string& read, std::uint32_t begin, std::uint32_t end, const std::u32string& shown);

/// UTF-8 that is known to be sound -> its code points.
[[nodiscard]] std::u32string code_points_of(const std::string& text);

} // namespace rapporteur::office
