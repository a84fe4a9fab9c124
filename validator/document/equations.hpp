// EQ fields (17.16.5.17): formulas from before Office Math. They have only their instruction: Word draws it,
// and the file has no result.
#pragma once

#include <string>
#include <string_view>

namespace rapporteur {

/// What an EQ field shows, on one line: `\f(Sum,Count)` is "Sum/Count". `arguments` is the instruction after
/// "EQ".
[[nodiscard]] std::string shown_equation(std::string_view arguments);

} // namespace rapporteur
