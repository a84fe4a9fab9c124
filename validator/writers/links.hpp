// Decides which link targets of a document may become links of a page. A click on a link must not do harm.
#pragma once

#include <string_view>

namespace rapporteur {

/// Whether the target is a web page or a mail address: `https:`, `http:`, `mailto:`. A place in the document
/// ("#annex"), a file or a script is not.
[[nodiscard]] bool is_web_link(std::string_view target);

} // namespace rapporteur
