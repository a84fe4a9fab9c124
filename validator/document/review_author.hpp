// Distinguishes the program's own comments and tracked changes from those of people.
#pragma once

#include <string_view>

namespace rapporteur {

/// The author of every comment and tracked change in a review copy. A host that marks findings in its own
/// window adds the severity: "rapporteur: error".
inline constexpr std::string_view review_author = "rapporteur";

/// Whether the author of a comment or change is this program.
[[nodiscard]] constexpr bool is_review_author(std::string_view author) {
    return author.starts_with(review_author) &&
           (author.size() == review_author.size() || author.substr(review_author.size()).starts_with(": "));
}

} // namespace rapporteur
