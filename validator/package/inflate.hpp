// The data of single entries: libzip hands out the raw stream, libdeflate inflates it into a buffer of
// exactly the declared size (2 to 3 times as fast as zlib), the CRC is checked. A stream that is longer or
// shorter than declared is refused, so no size in the file decides how much memory is taken before it has
// been bounded.
#pragma once

#include "package/zip_directory.hpp"

#include <memory>
#include <string>

struct zip;
struct libdeflate_decompressor;

namespace rapporteur {

class EntryReader {
public:
    /// `file` must outlive the reader. Fails if libzip sees another directory than `directory`.
    [[nodiscard]] static Result<EntryReader> open(std::span<const std::byte> file,
                                                  const ZipDirectory& directory, const Limits& limits);

    /// The entry's data. Failures: `limit` when it, or all that was read so far, is too large; `corrupt`.
    [[nodiscard]] Result<std::string> read(const ZipEntry& entry);

private:
    struct Discard {
        void operator()(zip* archive) const;
        void operator()(libdeflate_decompressor* decompressor) const;
    };

    EntryReader() = default;
    [[nodiscard]] Result<std::string> read_raw(const ZipEntry& entry) const;

    std::unique_ptr<zip, Discard> archive_;
    std::unique_ptr<libdeflate_decompressor, Discard> decompressor_;
    Limits limits_;
    std::uint64_t read_ = 0; ///< bytes handed out so far
};

} // namespace rapporteur
