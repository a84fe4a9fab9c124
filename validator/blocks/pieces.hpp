// Cutting a paragraph into the stretches that a reader sees as paragraphs of their own.
#pragma once

#include "document/document.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace rapporteur {

/// Bytes [begin, end) of a paragraph's text.
struct Piece {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// One piece, unless line breaks stand before typed labels or between the lines of a title. Never a piece
/// without text, except that a paragraph of white space gives one.
[[nodiscard]] std::vector<Piece> cut_at_breaks(const Paragraph& paragraph, bool labelled);

/// The spans of each of the `pieces`, moved to its text. A note that falls between two pieces stays with the
/// earlier one.
[[nodiscard]] std::vector<std::vector<Span>> spans_of(std::span<const Span> spans,
                                                      std::span<const Piece> pieces);

} // namespace rapporteur
