// Says whether a block reads like an opening, or like a submission.
#pragma once

#include "base/text.hpp"
#include "blocks/blocks.hpp"
#include "layout/layout.hpp"
#include "report/score_points.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace rapporteur {

constexpr std::size_t longest_title_line = 200; ///< bytes

/// How much a block reads like an opening, from its cues, the facts it states, and what speaks against it.
/// `points` receives the parts of the score.
[[nodiscard]] int opening_score(const Block& block, const Layout& layout, ScorePoints* points = nullptr);
constexpr int enough_for_opening = 3;

constexpr std::uint32_t searched_blocks = 400; ///< the opening is searched in so many blocks

/// The first block that is not in a page header.
[[nodiscard]] std::uint32_t first_of_body(const Blocks& blocks);
/// The opening among the blocks from `body` on, or no_index.
[[nodiscard]] std::uint32_t find_opening(const Blocks& blocks, const Layout& layout, std::uint32_t body);

/// The last block that surely belongs to the opening: a line such as "The Commission," behind the paragraph
/// that says who met; otherwise the opening.
[[nodiscard]] std::uint32_t opening_end(const Blocks& blocks, const Layout& layout, std::uint32_t opening);

/// Whether a block says all that an opening says: that a meeting was held, when and where.
[[nodiscard]] bool is_whole_opening(const Block& block, const Layout& layout);

[[nodiscard]] bool is_submission(const Block& block, const Layout& layout);
[[nodiscard]] bool is_submission(const FoldedText& text, const Layout& layout);

[[nodiscard]] bool begins_with_verb(const FoldedText& text, const Layout& layout);

/// Whether the last character, before white space at the end, is one of `characters`.
[[nodiscard]] bool ends_with_any(std::string_view text, std::string_view characters);

} // namespace rapporteur
