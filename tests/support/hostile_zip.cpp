#include "support/hostile_zip.hpp"

#include <libdeflate.h>

namespace rapporteur::testing {
namespace {

void put(std::string& out, std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i)
        out += static_cast<char>((value >> (8 * i)) & 0xFFU);
}

std::string deflate(std::string_view data) {
    libdeflate_compressor* compressor = libdeflate_alloc_compressor(6);
    std::string out(libdeflate_deflate_compress_bound(compressor, data.size()), '\0');
    out.resize(libdeflate_deflate_compress(compressor, data.data(), data.size(), out.data(), out.size()));
    libdeflate_free_compressor(compressor);
    return out;
}

struct Written {
    std::uint64_t offset = 0, size = 0, compressed = 0;
    std::uint32_t crc = 0;
    std::uint16_t flags = 0, method = 0;
};

constexpr std::uint64_t see_zip64 = 0xFFFFFFFF;

bool needs_zip64(const ZipItem& item, std::uint64_t size) {
    return item.zip64 || size >= see_zip64;
}

Written write_local(std::string& out, const ZipItem& item) {
    const std::string body = item.compressed ? *item.compressed
                             : item.stored   ? item.data
                                             : deflate(item.data);
    Written written;
    written.offset = out.size();
    written.compressed = body.size();
    written.size = item.size.value_or(item.data.size());
    written.crc = item.crc.value_or(libdeflate_crc32(0, item.data.data(), item.data.size()));
    written.flags = static_cast<std::uint16_t>(item.flags | (item.streamed ? 8 : 0));
    written.method = item.method.value_or(item.stored ? 0 : 8);
    if (item.at) {
        written.offset = *item.at;
        return written;
    }
    const std::uint64_t size = item.local_size.value_or(written.size);
    const bool zip64 = needs_zip64(item, size);
    const std::string name = item.local_name.value_or(item.name);
    put(out, 0x04034b50, 4);
    put(out, zip64 ? 45 : 20, 2);
    put(out, written.flags, 2);
    put(out, written.method, 2);
    put(out, item.local_time, 2);
    put(out, 33, 2);
    put(out, item.streamed ? 0 : written.crc, 4);
    put(out, item.streamed ? 0 : zip64 ? see_zip64 : written.compressed, 4);
    put(out, item.streamed ? 0 : zip64 ? see_zip64 : size, 4);
    put(out, name.size(), 2);
    put(out, zip64 && !item.streamed ? 20 : 0, 2);
    out += name;
    if (zip64 && !item.streamed) {
        put(out, 1, 2);
        put(out, 16, 2);
        put(out, size, 8);
        put(out, written.compressed, 8);
    }
    out += body;
    if (item.streamed) {
        put(out, 0x08074b50, 4);
        put(out, written.crc, 4);
        put(out, written.compressed, 4);
        put(out, item.descriptor_size.value_or(written.size), 4);
    }
    return written;
}

void write_central(std::string& out, const ZipItem& item, const Written& written) {
    const bool zip64 = needs_zip64(item, written.size);
    std::string extra = item.extra;
    if (zip64) {
        put(extra, 1, 2);
        put(extra, 16, 2);
        put(extra, written.size, 8);
        put(extra, written.compressed, 8);
    }
    put(out, 0x02014b50, 4);
    put(out, 0x0300 | 45, 2);
    put(out, zip64 ? 45 : 20, 2);
    put(out, written.flags, 2);
    put(out, written.method, 2);
    put(out, 0, 2);
    put(out, 33, 2);
    put(out, written.crc, 4);
    put(out, zip64 ? see_zip64 : written.compressed, 4);
    put(out, zip64 ? see_zip64 : written.size, 4);
    put(out, item.name.size(), 2);
    put(out, extra.size(), 2);
    put(out, 0, 6); // comment, disk, internal attributes
    put(out, item.attributes, 4);
    put(out, written.offset, 4);
    out += item.name;
    out += extra;
}

void write_end(std::string& out, std::uint64_t count, std::uint64_t directory, const ZipShape& shape) {
    const std::uint64_t size = out.size() - directory;
    const std::uint64_t end64 = out.size();
    const auto changed = [](std::uint64_t value, std::int64_t change) {
        return value + static_cast<std::uint64_t>(change);
    };
    if (shape.zip64) {
        put(out, 0x06064b50, 4);
        put(out, 44, 8);
        put(out, 45, 2);
        put(out, 45, 2);
        put(out, 0, 8);
        put(out, changed(count, shape.zip64_count_change), 8);
        put(out, changed(count, shape.zip64_count_change), 8);
        put(out, size, 8);
        put(out, directory, 8);
        put(out, 0x07064b50, 4);
        put(out, 0, 4);
        put(out, end64, 8);
        put(out, 1, 4);
    }
    put(out, 0x06054b50, 4);
    put(out, 0, 4);
    put(out, changed(count, shape.count_change), 2);
    put(out, changed(count, shape.count_change), 2);
    put(out, size, 4);
    put(out, shape.zip64 ? see_zip64 : changed(directory, shape.offset_change), 4);
    put(out, shape.comment.size(), 2);
    out += shape.comment + shape.trailing;
}

} // namespace

std::string write_zip(const std::vector<ZipItem>& items, const ZipShape& shape) {
    std::string out = shape.prefix;
    std::vector<Written> written;
    for (const auto& item : items)
        written.push_back(write_local(out, item));
    const std::uint64_t directory = out.size();
    for (std::size_t i = 0; i < items.size(); ++i)
        write_central(out, items[i], written[i]);
    write_end(out, items.size(), directory, shape);
    return out;
}

std::string deflated_zeros(std::uint64_t count) {
    std::string out;
    std::uint64_t bits = 0;
    int held = 0;
    const auto push = [&](std::uint64_t value, int width) {
        bits |= value << held;
        for (held += width; held >= 8; held -= 8, bits >>= 8U)
            out += static_cast<char>(bits & 0xFFU);
    };
    // The only block, with fixed Huffman codes. Codes are written most significant bit first.
    push(0b011, 3);
    for (int i = 0; i < 258; ++i)
        push(0b00001100, 8); // literal 0, code 00110000
    for (std::uint64_t done = 258; done < count; done += 258) {
        push(0b10100011, 8); // length 258, code 11000101
        push(0, 5);          // distance 1
    }
    push(0, 7); // end of block
    push(0, 7);
    return out;
}

} // namespace rapporteur::testing
