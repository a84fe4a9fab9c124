// Why a document is read by the layout it is read by, and why a paragraph is its opening: for authors of
// layouts.
#pragma once

#include "blocks/blocks.hpp"
#include "layout/lazy_layout.hpp"
#include "messages/messages.hpp"

#include <span>
#include <string>
#include <vector>

namespace rapporteur {

/// Lines for a person: what speaks for each layout and against it, then the paragraphs that come near an
/// opening by the layout that was taken. It goes by the same scores as the choice itself (choose.hpp,
/// opening.hpp).
[[nodiscard]] std::vector<std::string>
explain_choice(const Blocks& blocks, std::span<const LayoutHandle> layouts, const Messages& messages);

} // namespace rapporteur
