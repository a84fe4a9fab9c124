// Writes zip containers for tests: sound ones of every shape that real programs write, and ones that lie in
// exactly the field a test names.
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
    bool streamed = false;                      ///< bit 3: sizes follow the data in a descriptor, 0 before it
    bool zip64 = false;                         ///< sizes in zip64 fields, in both headers
    std::optional<std::string> compressed = {}; ///< these bytes instead of `data` deflated
    std::optional<std::uint64_t> size = {};     ///< claimed in both headers
    std::optional<std::uint64_t> local_size = {}; ///< claimed in the local header alone
    std::optional<std::uint64_t> descriptor_size = {}; ///< claimed in the data descriptor alone
    std::optional<std::uint32_t> crc = {};        ///< claimed in both headers
    std::optional<std::string> local_name = {};
    std::optional<std::uint16_t> method = {};
    std::uint16_t flags = 0x0800;
    std::uint16_t local_time = 0;
    std::uint32_t attributes = 0;
    std::string extra = {}; ///< further extra fields of the directory entry
    std::optional<std::uint64_t> at =
        {}; ///< nothing is written; a local header already stands at this offset
};

struct ZipShape {
    std::string prefix = {}; ///< bytes before the first entry, offsets counted from the start of the file
    std::string comment = {};
    std::string trailing = {};
    bool zip64 = false; ///< zip64 end record
    std::int64_t count_change = 0;
    std::int64_t offset_change = 0;
    std::int64_t zip64_count_change = 0;
};

[[nodiscard]] std::string write_zip(const std::vector<ZipItem>& items, const ZipShape& shape = {});

/// A raw deflate stream of that many zero bytes (a multiple of 258), made without holding them.
[[nodiscard]] std::string deflated_zeros(std::uint64_t count);

} // namespace rapporteur::testing
