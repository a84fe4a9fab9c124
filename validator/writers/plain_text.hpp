// A document as plain text: what Word shows, without corrections.
#pragma once

#include "rapporteur/byte_sink.hpp"

#include "document/document.hpp"
#include "numbering/numbering.hpp"

#include <string>
#include <string_view>

namespace rapporteur {

/// One paragraph of the body a line, its label and a space in front; a line break becomes a space, a note
/// stands in square brackets where it is first referred to. `explain` adds below each label, behind "  | ",
/// where it comes from, in the words of `language`.
void write_plain_text(const Document& document, const Labels& labels, bool explain, std::string_view language,
                      const ByteSink& sink);
[[nodiscard]] std::string write_plain_text(const Document& document, const Labels& labels, bool explain,
                                           std::string_view language = "en");

} // namespace rapporteur
