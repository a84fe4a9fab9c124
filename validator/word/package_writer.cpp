// Writes packages. A replaced part keeps its place in the container. libzip could do this too, but it
// rewrites headers of entries that nobody changed, and there is no static libzip for the command that is one
// file.
#include "word/package_writer.hpp"

#include "base/text.hpp"
#include "package/bytes.hpp"
#include "package/zip_directory.hpp"
#include "package/zip_end.hpp"

#include <algorithm>
#include <libdeflate.h>
#include <memory>

namespace rapporteur {
namespace {

constexpr std::uint32_t local_mark = 0x04034b50;
constexpr std::uint32_t central_mark = 0x02014b50;
constexpr std::uint32_t end_mark = 0x06054b50;
constexpr std::uint16_t needs_deflate = 20; ///< version 2.0
constexpr std::uint16_t first_date = 0x21;  ///< 1 January 1980
constexpr std::uint16_t utf8_flag = 0x0800;
constexpr std::uint32_t in_zip64 = 0xFFFF'FFFF;
constexpr std::size_t central_size = 46;
constexpr std::uint64_t most_bytes = 0xFFFF'FFFE; ///< a larger package would need zip64
constexpr std::size_t most_entries = 0xFFFE;
constexpr int compression_level = 6;

struct FreeCompressor {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

void put16(std::string& out, std::uint64_t value) {
    out += static_cast<char>(value & 0xFFU);
    out += static_cast<char>((value >> 8U) & 0xFFU);
}
void put32(std::string& out, std::uint64_t value) {
    put16(out, value & 0xFFFFU);
    put16(out, (value >> 16U) & 0xFFFFU);
}

std::string_view view_of(Bytes file, std::uint64_t begin, std::uint64_t end) {
    return text_at(file, begin, end - begin);
}

/// The extra fields without zip64: its values are in the header itself.
std::string without_zip64(Bytes extra) {
    std::string kept;
    for (std::uint64_t at = 0; has(extra, at, 4);) {
        const std::uint64_t next = at + 4 + u16(extra, at + 2);
        if (!has(extra, at, next - at))
            break;
        if (u16(extra, at) != 1)
            kept += view_of(extra, at, next);
        at = next;
    }
    return kept;
}

class ContainerWriter {
public:
    ContainerWriter() : compressor_(libdeflate_alloc_compressor(compression_level)) {}

    [[nodiscard]] std::string& out() { return out_; }

    /// Writes an entry. `attributes`: of the file system, as in the old entry, if there was one.
    void add(const PartBytes& part, std::uint16_t flags, std::uint32_t attributes) {
        std::string data(libdeflate_deflate_compress_bound(compressor_.get(), part.bytes.size()), '\0');
        data.resize(compressor_ ? libdeflate_deflate_compress(compressor_.get(), part.bytes.data(),
                                                              part.bytes.size(), data.data(), data.size())
                                : 0);
        const bool deflated = !data.empty() && data.size() < part.bytes.size();
        if (!deflated)
            data = part.bytes;
        std::string common;
        put16(common, needs_deflate);
        put16(common, flags);
        put16(common, deflated ? 8 : 0);
        put16(common, 0);
        put16(common, first_date);
        put32(common, libdeflate_crc32(0, part.bytes.data(), part.bytes.size()));
        put32(common, data.size());
        put32(common, part.bytes.size());
        put16(common, part.name.size());
        put16(common, 0); // length of extra fields
        const std::uint64_t header = out_.size();
        put32(out_, local_mark);
        out_ += common;
        out_ += part.name;
        out_ += data;

        std::string central;
        put32(central, central_mark);
        put16(central, needs_deflate);
        central += common;
        put16(central, 0); // length of the comment
        put16(central, 0); // number of the disk
        put16(central, 0);
        put32(central, attributes);
        put32(central, header);
        central += part.name;
        central_.push_back(std::move(central));
    }

    /// The directory entry at `at`, for a local header that is now at `header`.
    [[nodiscard]] static std::string moved(Bytes file, std::uint64_t at, const ZipEntry& entry,
                                           std::uint64_t header) {
        const std::uint64_t extra_at = at + central_size + u16(file, at + 28);
        const std::uint64_t comment_at = extra_at + u16(file, at + 30);
        const bool zip64 = u32(file, at + 20) == in_zip64 || u32(file, at + 24) == in_zip64 ||
                           u32(file, at + 42) == in_zip64;
        const Bytes extra_bytes =
            file.subspan(static_cast<std::size_t>(extra_at), static_cast<std::size_t>(comment_at - extra_at));
        const std::string extra =
            zip64 ? without_zip64(extra_bytes) : std::string(view_of(file, extra_at, comment_at));
        std::string central(view_of(file, at, at + 20));
        put32(central, entry.compressed);
        put32(central, entry.size);
        central += view_of(file, at + 28, at + 30);
        put16(central, extra.size());
        central += view_of(file, at + 32, at + 42);
        put32(central, header);
        central += view_of(file, at + central_size, extra_at);
        central += extra;
        central += view_of(file, comment_at, comment_at + u16(file, at + 32));
        return central;
    }
    [[nodiscard]] std::vector<std::string>& central() { return central_; }

    [[nodiscard]] Result<std::string> finish() {
        const std::uint64_t directory = out_.size();
        for (const std::string& entry : central_)
            out_ += entry;
        if (!compressor_ || out_.size() > most_bytes || central_.size() > most_entries)
            return fail(FailureCode::limit, "", "the Word file to be written is larger than 4 GiB");
        const std::uint64_t size = out_.size() - directory;
        put32(out_, end_mark);
        put32(out_, 0);
        put16(out_, central_.size());
        put16(out_, central_.size());
        put32(out_, size);
        put32(out_, directory);
        put16(out_, 0);
        return std::move(out_);
    }

private:
    std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor_;
    std::string out_;
    std::vector<std::string> central_; ///< directory entries in their order
};

const PartBytes* replacement_of(std::span<const PartBytes> parts, std::string_view name) {
    const auto found = std::find_if(parts.begin(), parts.end(), [name](const PartBytes& part) {
        return compare_ignoring_case(part.name, name) == 0;
    });
    return found == parts.end() ? nullptr : &*found;
}

} // namespace

Result<std::string> write_package(std::span<const PartBytes> parts) {
    ContainerWriter writer;
    for (const PartBytes& part : parts)
        writer.add(part, 0, 0);
    return writer.finish();
}

Result<std::string> rewrite_package(std::span<const std::byte> file, std::span<const PartBytes> parts,
                                    const Limits& limits) {
    file = without_line_break(file);
    const auto end = read_end(file);
    if (!end)
        return tl::unexpected(end.error());
    const auto directory = read_directory(file, limits);
    if (!directory)
        return tl::unexpected(directory.error());
    std::vector<std::uint64_t> central_at; // by ZipEntry::index
    for (std::uint64_t at = end->directory; central_at.size() < end->entries;
         at += central_size + u16(file, at + 28) + u16(file, at + 30) + u16(file, at + 32))
        central_at.push_back(at);
    std::vector<const ZipEntry*> in_place;
    for (const ZipEntry& entry : directory->entries())
        in_place.push_back(&entry);
    std::sort(in_place.begin(), in_place.end(),
              [](const ZipEntry* left, const ZipEntry* right) { return left->header < right->header; });

    ContainerWriter writer;
    std::vector<std::string> central(in_place.size());
    if (!in_place.empty())
        writer.out() = view_of(file, 0, in_place.front()->header);
    for (std::size_t i = 0; i < in_place.size(); ++i) {
        const ZipEntry& entry = *in_place[i];
        const std::uint64_t at = central_at[static_cast<std::size_t>(entry.index)];
        std::string& own = central[static_cast<std::size_t>(entry.index)];
        if (const PartBytes* changed = replacement_of(parts, entry.name)) {
            writer.add({std::string(entry.name), changed->bytes},
                       static_cast<std::uint16_t>(u16(file, at + 8) & utf8_flag), u32(file, at + 38));
            own = std::move(writer.central().back());
            writer.central().pop_back();
            continue;
        }
        const std::uint64_t next = i + 1 < in_place.size() ? in_place[i + 1]->header : end->directory;
        own = ContainerWriter::moved(file, at, entry, writer.out().size());
        writer.out() += view_of(file, entry.header, next);
    }
    writer.central() = std::move(central);
    for (const PartBytes& part : parts)
        if (directory->find(part.name) == nullptr)
            writer.add(part, utf8_flag, 0);
    return writer.finish();
}

} // namespace rapporteur
