// What no validator says about comments and tracked changes, and Word does not forgive.
#pragma once

#include <string>

namespace rapporteur::testing {

/// What is wrong with the marks of a Word file; empty where nothing is. The marks that were in `draft`
/// already are not judged.
[[nodiscard]] std::string flaw_of_marks(const std::string& draft, const std::string& copy);

} // namespace rapporteur::testing
