// A plain text -> Document, for reports whose Word file is lost. Each line is a paragraph. Labels are typed
// in the text; blocks/ recognises them.
//
// Programs that extract text from Word files write marks in square brackets in place of things that are not
// text. They become artifacts, as in a Word file.
#pragma once

#include "document/document.hpp"
#include "package/plain_text.hpp"

#include "rapporteur/limits.hpp"

#include <span>

namespace rapporteur {

/// Reads a text. Paragraph::number is the line, from 1. White space before a line is its indent. Failure
/// `limit`: the text is longer than a part may be, or shows more than a document may.
[[nodiscard]] Result<Document> read_plain_text(const PlainText& text, const Limits& limits);

} // namespace rapporteur
