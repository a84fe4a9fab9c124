// Reads the directory of a zip container so strictly that an accepted file means the same to every reader
// (ECMA-376 Part 2, Annex B; APPNOTE.TXT 4.3 and 4.5).
//
// libzip searches for an end record and trusts what it leads to. Attacks on such readers (a hidden second
// archive, overlapping or doubled entries, wrong sizes) use that freedom. Here the end record is the last 22
// bytes, the directory ends where the end record begins, and every local header agrees with its entry.
#pragma once

#include "rapporteur/failure.hpp"
#include "rapporteur/limits.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

struct ZipEntry {
    std::string_view name;      ///< valid as long as the file's bytes and the directory; a folder ends in '/'
    std::uint64_t index = 0;    ///< in the directory, from 0
    std::uint64_t header = 0;   ///< offset of the local header
    std::uint64_t data_end = 0; ///< offset after the compressed data
    std::uint64_t compressed = 0; ///< bytes
    std::uint64_t size = 0;       ///< bytes after inflating, as declared
    std::uint32_t crc = 0;
    bool deflated = false; ///< false: stored

    [[nodiscard]] bool is_folder() const { return name.back() == '/'; }
};

class ZipDirectory {
public:
    /// `renamed` owns the names that differ from the file's.
    ZipDirectory(std::vector<ZipEntry> sorted_by_name, std::deque<std::string> renamed)
        : entries_(std::move(sorted_by_name)), renamed_(std::move(renamed)) {}

    /// Sorted by name, ignoring ASCII case.
    [[nodiscard]] const std::vector<ZipEntry>& entries() const { return entries_; }
    /// The entry of this name, ignoring ASCII case, as part names are compared (Part 2, 6.3.5). Null: there
    /// is none.
    [[nodiscard]] const ZipEntry* find(std::string_view name) const;

    /// The number of names with backslashes, as .NET before 4.6.1 wrote them. They are read as `/`, as Word
    /// does.
    [[nodiscard]] std::size_t backslash_names() const { return renamed_.size(); }

private:
    std::vector<ZipEntry> entries_;
    std::deque<std::string> renamed_;
};

/// Failures: `corrupt`, `forbidden` (names that leave the package, doubled names, links), `unsupported`
/// (encrypted, methods other than stored and deflate, several disks), `limit` (entries, length of a
/// name).
[[nodiscard]] Result<ZipDirectory> read_directory(std::span<const std::byte> file, const Limits& limits);

} // namespace rapporteur
