// Finds which paragraph of one version is which paragraph of another.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace rapporteur {

inline constexpr std::uint32_t unmatched = 0xFFFF'FFFF;

/// For each paragraph of `now` the index of the same paragraph in `before`, or `unmatched`. Texts that occur
/// once in both versions and in the same order are matched first; then equal neighbours of these (patience
/// diff). Time and memory are n log n.
[[nodiscard]] std::vector<std::uint32_t> align(std::span<const std::string_view> before,
                                               std::span<const std::string_view> now);

} // namespace rapporteur
