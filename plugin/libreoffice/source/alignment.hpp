// Finds the library's paragraphs among those of the window. Both come from one document, but two programs
// count them differently: text boxes, covered cells, a paragraph at the end of a section.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rapporteur::office {

inline constexpr std::uint32_t no_match = 0xFFFF'FFFF;

/// For each text of `read` the index of the same text in `shown`, or `no_match`. Both are in document order.
[[nodiscard]] std::vector<std::uint32_t> align(const std::vector<std::u32string>& read,
                                               const std::vector<std::u32string>& shown);

/// The place of characters [begin, end) of `read` in `shown`, where the same paragraph may have slightly
/// other text. None if the words are not there.
[[nodiscard]] std::optional<std::pair<std::uint32_t, std::uint32_t>>
place_in(const std::u32string& read, std::uint32_t begin, std::uint32_t end, const std::u32string& shown);

/// The code points of valid UTF-8.
[[nodiscard]] std::u32string code_points_of(const std::string& text);

} // namespace rapporteur::office
