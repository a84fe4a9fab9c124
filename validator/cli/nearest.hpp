// Finds the known word that a misspelt word was meant to be.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace rapporteur::cli {

/// "; did you mean `check`?" with the nearest of `known`; empty if none is near.
[[nodiscard]] std::string did_you_mean(std::string_view word, std::span<const std::string> known);

} // namespace rapporteur::cli
