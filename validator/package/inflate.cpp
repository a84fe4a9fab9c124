#include "package/inflate.hpp"

#include <fmt/format.h>
#include <libdeflate.h>
#include <zip.h>

namespace rapporteur {
namespace {

constexpr std::string_view contradiction = "the zip container has two directories that contradict each other";

tl::unexpected<Failure> corrupt(const ZipEntry& entry, std::string message) {
    return fail(FailureCode::corrupt, std::string(entry.name), std::move(message));
}

std::uint64_t whole_mebibytes(std::uint64_t bytes) {
    return bytes >> 20U;
}

} // namespace

void EntryReader::Discard::operator()(zip* archive) const {
    zip_discard(archive);
}

void EntryReader::Discard::operator()(libdeflate_decompressor* decompressor) const {
    libdeflate_free_decompressor(decompressor);
}

Result<EntryReader> EntryReader::open(std::span<const std::byte> file, const ZipDirectory& directory,
                                      const Limits& limits) {
    zip_error_t error;
    zip_error_init(&error);
    EntryReader reader;
    reader.limits_ = limits;
    if (zip_source_t* source = zip_source_buffer_create(file.data(), file.size(), 0, &error)) {
        reader.archive_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
        if (!reader.archive_)
            zip_source_free(source);
    }
    std::string reason = reader.archive_ ? "" : zip_error_strerror(&error);
    zip_error_fini(&error);
    if (!reader.archive_)
        return fail(FailureCode::corrupt, "", "the zip container cannot be opened: " + reason);
    if (zip_get_num_entries(reader.archive_.get(), 0) != static_cast<zip_int64_t>(directory.entries().size()))
        return fail(FailureCode::corrupt, "", std::string(contradiction));
    reader.decompressor_.reset(libdeflate_alloc_decompressor());
    if (!reader.decompressor_)
        return fail(FailureCode::limit, "", "there is not enough memory to inflate the document");
    return reader;
}

Result<std::string> EntryReader::read_raw(const ZipEntry& entry) const {
    zip_stat_t seen;
    zip_stat_init(&seen);
    const bool same = zip_stat_index(archive_.get(), entry.index, ZIP_FL_ENC_RAW, &seen) == 0 &&
                      seen.name == entry.name && seen.size == entry.size && seen.crc == entry.crc &&
                      seen.comp_size == entry.compressed &&
                      seen.comp_method == (entry.deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE);
    if (!same)
        return corrupt(entry, std::string(contradiction));
    zip_file_t* stream = zip_fopen_index(archive_.get(), entry.index, ZIP_FL_COMPRESSED);
    if (stream == nullptr)
        return corrupt(entry, "the entry cannot be read");
    std::string raw(static_cast<std::size_t>(entry.compressed), '\0');
    const zip_int64_t count = raw.empty() ? 0 : zip_fread(stream, raw.data(), raw.size());
    zip_fclose(stream);
    if (count != static_cast<zip_int64_t>(raw.size()))
        return corrupt(entry, "the entry cannot be read");
    return raw;
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
    auto raw = read_raw(entry);
    if (!raw)
        return raw;
    std::string data;
    if (entry.deflated) {
        data.resize(static_cast<std::size_t>(entry.size));
        std::size_t used = 0;
        std::size_t made = 0;
        const auto status = libdeflate_deflate_decompress_ex(decompressor_.get(), raw->data(), raw->size(),
                                                             data.data(), data.size(), &used, &made);
        if (status == LIBDEFLATE_INSUFFICIENT_SPACE)
            return corrupt(entry,
                           fmt::format("the entry inflates to more than the {} bytes it claims", entry.size));
        if (status != LIBDEFLATE_SUCCESS)
            return corrupt(entry, "the compressed data is damaged");
        if (made != data.size() || used != raw->size())
            return corrupt(entry, "the entry inflates to another size than it claims");
    } else {
        data = std::move(*raw);
    }
    if (libdeflate_crc32(0, data.data(), data.size()) != entry.crc)
        return corrupt(entry, "the checksum of the entry is wrong; the file is damaged");
    return data;
}

} // namespace rapporteur
