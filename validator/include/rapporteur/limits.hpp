// The limits within which any input is read. Each is far above every real report, and is checked before
// memory is used. Exceeding one is a failure of class `limit`, never a crash.
#pragma once

#include <cstddef>
#include <cstdint>

namespace rapporteur {

struct Limits {
    std::uint64_t file_bytes = 256ULL << 20;     ///< the file on the disk
    std::uint64_t entries = 10'000;              ///< entries of the zip container
    std::uint64_t part_bytes = 256ULL << 20;     ///< one part, unpacked
    std::uint64_t package_bytes = 512ULL << 20;  ///< all parts that are read, unpacked
    std::uint64_t packaging_bytes = 32ULL << 20; ///< one part of relationships or content types, unpacked
    std::uint64_t elements = 10'000'000;         ///< XML elements of all parts that are read
    /// Text, labels, notes and so on; each paragraph counts 128 more.
    std::uint64_t shown_bytes = 256ULL << 20;
    std::uint32_t element_depth = 256; ///< nesting of XML elements
    std::uint32_t attributes = 256;    ///< attributes of one XML element
};

} // namespace rapporteur
