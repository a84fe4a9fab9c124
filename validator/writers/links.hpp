// Decides which links of a document an output keeps. A click on a link must not do harm, whatever the output
// is: a file, a script or another program is no target.
#pragma once

#include "blocks/blocks.hpp"

#include <cstddef>
#include <string_view>

namespace rapporteur {

/// Whether the target is a web page or a mail address: `https:`, `http:`, `mailto:`. A place in the document
/// ("#annex"), a file or a script is not.
[[nodiscard]] bool is_web_link(std::string_view target);

/// Makes text of every link that leads neither to the web nor to a place in the document. Its target is told
/// under `dropped`, as an artifact `link`. Returns how many there were.
std::size_t drop_unsafe_links(Blocks& blocks);

} // namespace rapporteur
