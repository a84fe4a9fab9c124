// Codes that switch colours and weights on and off at a terminal (ECMA-48, SGR).
#pragma once

#include <string_view>

namespace rapporteur::terminal {

inline constexpr std::string_view bold = "\x1b[1m";
inline constexpr std::string_view faint = "\x1b[2m";
inline constexpr std::string_view red = "\x1b[31m";
inline constexpr std::string_view green = "\x1b[32m";
inline constexpr std::string_view cyan = "\x1b[36m";
inline constexpr std::string_view bold_red = "\x1b[1;31m";
inline constexpr std::string_view bold_green = "\x1b[1;32m";
inline constexpr std::string_view bold_yellow = "\x1b[1;33m";
inline constexpr std::string_view bold_blue = "\x1b[1;34m";
inline constexpr std::string_view reversed = "\x1b[7m";
inline constexpr std::string_view upright = "\x1b[27m"; ///< switches "reversed" off
inline constexpr std::string_view plain = "\x1b[0m";

} // namespace rapporteur::terminal
