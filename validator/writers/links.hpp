// Which targets of a document's links may become links of a page: a page acts on what a click opens.
#pragma once

#include <string_view>

namespace rapporteur {

/// Whether it leads to the web or opens a letter: `https:`, `http:`, `mailto:`. A place in the document
/// ("#annex") is none, nor is a file or a script.
[[nodiscard]] bool is_web_link(std::string_view target);

} // namespace rapporteur
