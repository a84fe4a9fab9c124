// How the program's own comments and tracked changes are told from those of people.
#pragma once

#include <string_view>

namespace rapporteur {

/// The author of every comment and tracked change in a review copy. Where a host marks findings in its own window,
/// the severity follows: "rapporteur: error".
inline constexpr std::string_view review_author = "rapporteur";

/// Whether the author of a comment or change is this program.
[[nodiscard]] constexpr bool is_review_author(std::string_view author) {
    return author.starts_with(review_author) &&
           (author.size() == review_author.size() || author.substr(review_author.size()).starts_with(": "));
}

} // namespace rapporteur
