// Which paragraph of one version is which of another.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace rapporteur {

inline constexpr std::uint32_t unmatched = 0xFFFF'FFFF;

/// For each of `now` the one of `before` that says the same in the same place among the others, or
/// `unmatched`. What occurs once in both holds the two together, as far as it keeps its order (patience
/// diff); around it, equal neighbours join. Time and memory are n log n.
[[nodiscard]] std::vector<std::uint32_t> align(std::span<const std::string_view> before,
                                               std::span<const std::string_view> now);

} // namespace rapporteur
