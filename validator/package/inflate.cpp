#include "package/inflate.hpp"

#include <cstring>
#include <fmt/format.h>
#include <libdeflate.h>

namespace rapporteur {
namespace {

tl::unexpected<Failure> corrupt_entry(const ZipEntry& entry, std::string message) {
    return fail(FailureCode::corrupt, std::string(entry.name), std::move(message));
}

std::uint64_t whole_mebibytes(std::uint64_t bytes) {
    return bytes >> 20U;
}

} // namespace

void EntryReader::Discard::operator()(libdeflate_decompressor* decompressor) const {
    libdeflate_free_decompressor(decompressor);
}

Result<EntryReader> EntryReader::open(std::span<const std::byte> file, const Limits& limits) {
    EntryReader reader;
    reader.file_ = file;
    reader.limits_ = limits;
    reader.decompressor_.reset(libdeflate_alloc_decompressor());
    if (!reader.decompressor_)
        return fail(FailureCode::limit, "", "there is not enough memory to inflate the document");
    return reader;
}

Result<std::string> EntryReader::read(const ZipEntry& entry) {
    if (entry.size > limits_.part_bytes)
        return fail(FailureCode::limit, std::string(entry.name),
                    fmt::format("the part is {} MiB large; at most {} MiB are read",
                                whole_mebibytes(entry.size), whole_mebibytes(limits_.part_bytes)));
    if (entry.size > limits_.package_bytes - read_)
        return fail(FailureCode::limit, std::string(entry.name),
                    fmt::format("the parts of the document are larger than {} MiB together",
                                whole_mebibytes(limits_.package_bytes)));
    read_ += entry.size;
    // read_directory() has made sure that these bytes are in the file and belong only to this entry.
    const auto raw = file_.subspan(static_cast<std::size_t>(entry.data_end - entry.compressed),
                                   static_cast<std::size_t>(entry.compressed));
    std::string data(static_cast<std::size_t>(entry.size), '\0');
    if (entry.deflated) {
        std::size_t used = 0;
        std::size_t made = 0;
        const auto status = libdeflate_deflate_decompress_ex(decompressor_.get(), raw.data(), raw.size(),
                                                             data.data(), data.size(), &used, &made);
        if (status == LIBDEFLATE_INSUFFICIENT_SPACE)
            return corrupt_entry(
                entry, fmt::format("the entry inflates to more than the {} bytes it claims", entry.size));
        if (status != LIBDEFLATE_SUCCESS)
            return corrupt_entry(entry, "the compressed data is damaged");
        if (made != data.size() || used != raw.size())
            return corrupt_entry(entry, "the entry inflates to another size than it claims");
    } else {
        std::memcpy(data.data(), raw.data(), data.size());
    }
    if (libdeflate_crc32(0, data.data(), data.size()) != entry.crc)
        return corrupt_entry(entry, "the checksum of the entry is wrong; the file is damaged");
    return data;
}

} // namespace rapporteur
