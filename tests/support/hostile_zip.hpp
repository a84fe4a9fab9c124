// Writes zip containers for tests: valid ones in every form that real programs write, and ones with a wrong
// value in exactly the field that a test names.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur::testing {

struct ZipItem {
    std::string name;
    std::string data;
    bool stored = false;
    /// Bit 3: the sizes follow the data in a descriptor and are 0 before it.
    bool streamed = false;
    bool zip64 = false;                                ///< sizes in zip64 fields, in both headers
    std::optional<std::string> compressed = {};        ///< these bytes in place of the compressed `data`
    std::optional<std::uint64_t> size = {};            ///< the claimed size, in both headers
    std::optional<std::uint64_t> local_size = {};      ///< the claimed size, only in the local header
    std::optional<std::uint64_t> descriptor_size = {}; ///< the claimed size, only in the data descriptor
    std::optional<std::uint32_t> crc = {};             ///< the claimed checksum, in both headers
    std::optional<std::string> local_name = {};
    std::optional<std::uint16_t> method = {};
    std::uint16_t flags = 0x0800;
    std::uint16_t local_time = 0;
    std::uint32_t attributes = 0;
    std::string extra = {}; ///< further extra fields of the directory entry
    /// No data is written: the local header is already at this offset.
    std::optional<std::uint64_t> at = {};
};

struct ZipShape {
    std::string prefix = {}; ///< bytes before the first entry; offsets count from the start of the file
    std::string comment = {};
    std::string trailing = {};
    bool zip64 = false; ///< zip64 end record
    std::int64_t count_change = 0;
    std::int64_t offset_change = 0;
    std::int64_t zip64_count_change = 0;
};

[[nodiscard]] std::string write_zip(const std::vector<ZipItem>& items, const ZipShape& shape = {});

/// A raw deflate stream of this many zero bytes (a multiple of 258), made without storing them.
[[nodiscard]] std::string deflated_zeros(std::uint64_t count);

} // namespace rapporteur::testing
