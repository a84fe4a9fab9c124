// A document as plain text: what Word shows, without corrections.
#pragma once

#include "rapporteur/byte_sink.hpp"

#include "document/document.hpp"
#include "numbering/numbering.hpp"

#include <string>
#include <string_view>

namespace rapporteur {

/// Each paragraph of the body is a line: its label, a space and its text. A line break becomes a space. A
/// note stands in square brackets at its first mark. `explain` adds lines below each label, after "  | ",
/// that say in `language` where the label comes from.
void write_plain_text(const Document& document, const Labels& labels, bool explain, std::string_view language,
                      const ByteSink& sink);
[[nodiscard]] std::string write_plain_text(const Document& document, const Labels& labels, bool explain,
                                           std::string_view language = "en");

} // namespace rapporteur
