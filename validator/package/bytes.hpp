// Reads little-endian integers from a file's bytes, never past their end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace rapporteur {

using Bytes = std::span<const std::byte>;

/// Whether there are `count` bytes from `offset` on. Safe for any values.
[[nodiscard]] inline bool has(Bytes bytes, std::uint64_t offset, std::uint64_t count) {
    return offset <= bytes.size() && count <= bytes.size() - offset;
}

/// The caller must have asked `has` before.
template <typename Integer>
[[nodiscard]] Integer little_endian(Bytes bytes, std::uint64_t offset) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < sizeof(Integer); ++i)
        value |= static_cast<std::uint64_t>(bytes[static_cast<std::size_t>(offset) + i]) << (8 * i);
    return static_cast<Integer>(value);
}

[[nodiscard]] inline std::uint16_t u16(Bytes bytes, std::uint64_t offset) {
    return little_endian<std::uint16_t>(bytes, offset);
}
[[nodiscard]] inline std::uint32_t u32(Bytes bytes, std::uint64_t offset) {
    return little_endian<std::uint32_t>(bytes, offset);
}
[[nodiscard]] inline std::uint64_t u64(Bytes bytes, std::uint64_t offset) {
    return little_endian<std::uint64_t>(bytes, offset);
}

[[nodiscard]] inline std::string_view text_at(Bytes bytes, std::uint64_t offset, std::uint64_t count) {
    return {reinterpret_cast<const char*>(bytes.data()) + offset, static_cast<std::size_t>(count)};
}

} // namespace rapporteur
