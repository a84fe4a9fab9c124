// EQ fields (17.16.5.17): formulas of the time before Office Math. Their instruction is all there is: Word
// draws it, and the file keeps no result.
#pragma once

#include <string>
#include <string_view>

namespace rapporteur {

/// What an EQ field shows, on one line: `\f(Sum,Count)` is "Sum/Count". `arguments` is the instruction after
/// "EQ".
[[nodiscard]] std::string shown_equation(std::string_view arguments);

} // namespace rapporteur
