// Cuts a paragraph into the parts that a reader sees as paragraphs.
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

/// One piece, or several if line breaks stand before typed labels or between the lines of a title. Pieces
/// have text, except the only piece of a paragraph of white space.
[[nodiscard]] std::vector<Piece> cut_at_breaks(const Paragraph& paragraph, bool labelled);

/// The spans of each piece, with bytes of its text. A note between two pieces belongs to the first.
[[nodiscard]] std::vector<std::vector<Span>> spans_of(std::span<const Span> spans,
                                                      std::span<const Piece> pieces);

} // namespace rapporteur
