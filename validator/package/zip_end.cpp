#include "package/zip_end.hpp"

#include <algorithm>
#include <array>

namespace rapporteur {
namespace {

constexpr std::uint32_t end_signature = 0x06054b50;
constexpr std::uint32_t end64_signature = 0x06064b50;
constexpr std::uint32_t locator_signature = 0x07064b50;
constexpr std::uint64_t end_size = 22;
constexpr std::uint64_t end64_size = 56;
constexpr std::uint64_t locator_size = 20;

tl::unexpected<Failure> corrupt_container(std::string message) {
    return fail(FailureCode::corrupt, "", std::move(message));
}

/// The end record. A value of all ones means "see the zip64 record".
struct EndRecord {
    std::uint16_t disk, directory_disk, disk_entries, entries;
    std::uint32_t directory_size, directory;

    [[nodiscard]] bool needs_zip64() const {
        return disk == 0xFFFF || directory_disk == 0xFFFF || disk_entries == 0xFFFF || entries == 0xFFFF ||
               directory_size == 0xFFFF'FFFF || directory == 0xFFFF'FFFF;
    }
};

template <typename Small>
bool agrees(Small small, std::uint64_t large) {
    return small == static_cast<Small>(-1) || small == large;
}

/// Reads the zip64 record. It must end where its locator begins, and the locator where the end record begins.
Result<ZipEnd> read_end64(Bytes file, std::uint64_t end, const EndRecord& record) {
    if (end < locator_size + end64_size || u32(file, end - locator_size) != locator_signature)
        return corrupt_container(
            "the zip directory does not end where the end record begins; the file is damaged or "
            "has bytes added before it");
    const std::uint64_t locator = end - locator_size;
    const std::uint64_t end64 = u64(file, locator + 8);
    if (!has(file, end64, end64_size) || end64 > locator - end64_size ||
        u32(file, end64) != end64_signature || u64(file, end64 + 4) != locator - end64 - 12)
        return corrupt_container("the zip64 end record is not where its locator says");
    if (u32(file, locator + 4) != 0 || u32(file, locator + 16) > 1 || u32(file, end64 + 16) != 0 ||
        u32(file, end64 + 20) != 0)
        return fail(FailureCode::unsupported, "", "the zip container is split over several disks");
    ZipEnd result;
    result.entries = u64(file, end64 + 32);
    result.directory = u64(file, end64 + 48);
    const std::uint64_t size = u64(file, end64 + 40);
    const bool same = u64(file, end64 + 24) == result.entries &&
                      agrees(record.disk_entries, result.entries) && agrees(record.entries, result.entries) &&
                      agrees(record.directory_size, size) && agrees(record.directory, result.directory);
    if (!same)
        return corrupt_container("the zip end record and its zip64 record contradict each other");
    if (result.directory > end64 || size != end64 - result.directory)
        return corrupt_container("the zip directory does not end where the zip64 end record begins");
    result.directory_end = end64;
    return result;
}

} // namespace

Bytes without_line_break(Bytes file) {
    constexpr std::size_t end_record = 22;
    constexpr std::array signature{std::byte{'P'}, std::byte{'K'}, std::byte{5}, std::byte{6}};
    for (const std::string_view ending : {"\n", "\r\n"}) {
        if (file.size() < end_record + ending.size())
            break;
        const auto tail = file.last(end_record + ending.size());
        const bool same = std::equal(ending.begin(), ending.end(), tail.begin() + end_record,
                                     [](char left, std::byte right) { return std::byte(left) == right; });
        if (same && std::equal(signature.begin(), signature.end(), tail.begin()))
            return file.first(file.size() - ending.size());
    }
    return file;
}

Result<ZipEnd> read_end(Bytes file) {
    if (file.size() < end_size)
        return corrupt_container("the file is too short to be a zip container");
    const std::uint64_t end = file.size() - end_size;
    if (u32(file, end) != end_signature || u16(file, end + 20) != 0)
        return corrupt_container(
            "the zip end record is not the last thing in the file; the file is cut short or has "
            "bytes or a comment added");
    const EndRecord record{u16(file, end + 4),  u16(file, end + 6),  u16(file, end + 8),
                           u16(file, end + 10), u32(file, end + 12), u32(file, end + 16)};
    const std::uint64_t directory_end = std::uint64_t{record.directory} + record.directory_size;
    if (record.needs_zip64() || directory_end != end)
        return read_end64(file, end, record);
    if (record.disk != 0 || record.directory_disk != 0)
        return fail(FailureCode::unsupported, "", "the zip container is split over several disks");
    if (record.disk_entries != record.entries)
        return corrupt_container("the zip end record contradicts itself about the number of entries");
    return ZipEnd{record.entries, record.directory, directory_end};
}

} // namespace rapporteur
