// What reads like an opening, or like a submission.
#pragma once

#include "base/text.hpp"
#include "blocks/blocks.hpp"
#include "layout/layout.hpp"

#include <cstddef>
#include <string_view>

namespace rapporteur {

constexpr std::size_t longest_title_line = 200; ///< bytes

/// How much a block reads like an opening: its cues, the facts it states, and what speaks against it.
[[nodiscard]] int opening_score(const Block& block, const Layout& layout);

constexpr int enough_for_opening = 3; ///< opening_score() of a paragraph that may be one

/// Whether a block says all that an opening does: that a meeting was held, when and where.
[[nodiscard]] bool is_whole_opening(const Block& block, const Layout& layout);

[[nodiscard]] bool is_submission(const Block& block, const Layout& layout);

[[nodiscard]] bool begins_with_verb(const FoldedText& text, const Layout& layout);

/// Whether the last character that is seen is one of `characters`.
[[nodiscard]] bool ends_with_any(std::string_view text, std::string_view characters);

} // namespace rapporteur
