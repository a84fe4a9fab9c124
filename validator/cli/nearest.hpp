// A misspelt word -> the known one that was meant.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace rapporteur::cli {

/// "; did you mean `check`?" for the nearest of `known`, or empty.
[[nodiscard]] std::string did_you_mean(std::string_view word, std::span<const std::string> known);

} // namespace rapporteur::cli
