// Checks of comments and tracked changes that no validator makes, but that Word needs.
#pragma once

#include <string>

namespace rapporteur::testing {

/// What is wrong with the marks of a Word file; empty if nothing is. Marks that `draft` already had are not
/// checked.
[[nodiscard]] std::string flaw_of_marks(const std::string& draft, const std::string& copy);

} // namespace rapporteur::testing
