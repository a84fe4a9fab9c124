// Explains to authors of layouts why a document is read by a layout, and why a paragraph is its opening.
#pragma once

#include "blocks/blocks.hpp"
#include "layout/lazy_layout.hpp"
#include "messages/messages.hpp"

#include <span>
#include <string>
#include <vector>

namespace rapporteur {

/// Lines for a person: what speaks for and against each layout, then the paragraphs that come near an opening
/// by the chosen layout. Uses the scores of the choice itself (choose.hpp, opening.hpp).
[[nodiscard]] std::vector<std::string>
explain_choice(const Blocks& blocks, std::span<const LayoutHandle> layouts, const Messages& messages);

} // namespace rapporteur
