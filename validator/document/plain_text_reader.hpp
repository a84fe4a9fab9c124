// A plain text -> Document: reports whose Word file is lost and of which only the text is left, one paragraph
// a line. Labels stand typed in the text; the reader of typed labels (blocks/) takes them from there.
//
// Programs that extract text from Word files write marks in square brackets where something stood that is no
// text. They are artifacts here as they are in the Word file.
#pragma once

#include "document/document.hpp"
#include "package/plain_text.hpp"

#include "rapporteur/limits.hpp"

#include <span>

namespace rapporteur {

/// Paragraph::number is the line, from 1. White space before a line is its indent. Failure `limit`: longer
/// than a part may be, or it shows more than a document may.
[[nodiscard]] Result<Document> read_plain_text(const PlainText& text, const Limits& limits);

} // namespace rapporteur
