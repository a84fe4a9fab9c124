// How the program's own comments and tracked changes are told from those of people.
#pragma once

#include <string_view>

namespace rapporteur {

/// The author of every comment and tracked change in a review copy.
inline constexpr std::string_view review_author = "rapporteur";

} // namespace rapporteur
