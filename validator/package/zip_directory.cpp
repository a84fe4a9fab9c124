#include "package/zip_directory.hpp"

#include "base/text.hpp"
#include "package/bytes.hpp"
#include "package/zip_end.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <utf8proc.h>

namespace rapporteur {
namespace {

constexpr std::uint32_t entry_signature = 0x02014b50;
constexpr std::uint32_t local_signature = 0x04034b50;
constexpr std::uint64_t entry_size = 46;
constexpr std::uint64_t local_size = 30;
constexpr std::uint32_t see_zip64 = 0xFFFF'FFFF;
constexpr std::uint16_t encrypted = 0x0001 | 0x0040 | 0x2000;
constexpr std::uint16_t patched = 0x0020;
constexpr std::uint16_t says_utf8 = 0x0800;
constexpr std::uint16_t sizes_follow = 0x0008; ///< a data descriptor follows the data

/// File systems allow no more. Findings and artifacts repeat the name of their part, so it must be short.
constexpr std::size_t longest_name = 255;

/// Deflate reaches at most 1032:1 (its longest match for its shortest code).
constexpr std::uint64_t most_inflation = 1040;
constexpr std::uint64_t inflation_slack = 1024;

tl::unexpected<Failure> corrupt_entry(std::string_view name, std::string message) {
    return fail(FailureCode::corrupt, std::string(name), std::move(message));
}

tl::unexpected<Failure> forbidden(std::string_view name, std::string message) {
    return fail(FailureCode::forbidden, std::string(name), std::move(message));
}

bool is_utf8(std::string_view text) {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    for (std::size_t position = 0; position < text.size();) {
        utf8proc_int32_t code_point = -1;
        const auto length = utf8proc_iterate(
            bytes + position, static_cast<utf8proc_ssize_t>(text.size() - position), &code_point);
        if (length <= 0)
            return false;
        position += static_cast<std::size_t>(length);
    }
    return true;
}

bool has_parent_segment(std::string_view name) {
    for (std::size_t begin = 0; begin <= name.size();) {
        const std::size_t end = std::min(name.find_first_of("/\\", begin), name.size());
        if (name.substr(begin, end - begin) == "..")
            return true;
        begin = end + 1;
    }
    return false;
}

/// Whether the name may be a part name and means the same to every program. A name in an older encoding than
/// UTF-8 is accepted: it may be that of a picture, but of no part that is read.
Result<void> check_name(std::string_view name, std::uint16_t flags) {
    if (name.empty())
        return corrupt_entry("", "an entry of the zip container has no name");
    if (name.size() > longest_name)
        return fail(FailureCode::limit, std::string(shown_name(name)),
                    fmt::format("the name of the entry has {} bytes; at most {} are read", name.size(),
                                longest_name));
    if (has_parent_segment(name))
        return forbidden(name, "the name of the entry leads out of the package");
    if (name.front() == '/' || name.front() == '\\' || name.find(':') != std::string_view::npos)
        return forbidden(name, "the name of the entry is an absolute path");
    if ((flags & says_utf8) != 0 && !is_utf8(name))
        return corrupt_entry(name, "the name of the entry is not UTF-8");
    if (std::any_of(name.begin(), name.end(),
                    [](char byte) { return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F; }))
        return corrupt_entry(name, "the name of the entry holds control characters");
    return {};
}

/// The data of the extra field with this id, between `begin` and `end`. If there are two, `doubled` is set
/// and there is no data, because programs differ in which one they believe.
struct ExtraField {
    std::optional<Bytes> data;
    bool doubled = false;
};
ExtraField find_extra(Bytes extra, std::uint16_t id) {
    ExtraField found;
    for (std::uint64_t at = 0; has(extra, at, 4);) {
        const std::uint64_t length = u16(extra, at + 2);
        if (!has(extra, at + 4, length))
            break;
        if (u16(extra, at) == id) {
            found.doubled = found.data.has_value();
            if (found.doubled)
                break;
            found.data = extra.subspan(static_cast<std::size_t>(at + 4), static_cast<std::size_t>(length));
        }
        at += 4 + length;
    }
    return found;
}

constexpr std::uint16_t zip64_extra = 0x0001;
constexpr std::uint16_t unicode_path_extra = 0x7075;

/// Replaces each value of all ones by the next value in the zip64 field.
bool take_zip64(const ExtraField& field, std::initializer_list<std::uint64_t*> values) {
    std::uint64_t at = 0;
    for (std::uint64_t* value : values) {
        if (*value != see_zip64)
            continue;
        if (field.doubled || !field.data || !has(*field.data, at, 8))
            return false;
        *value = u64(*field.data, at);
        at += 8;
    }
    return true;
}

Result<void> check_kind(Bytes file, std::uint64_t at, const ZipEntry& entry, std::uint16_t method) {
    const std::uint16_t flags = u16(file, at + 8);
    if ((flags & encrypted) != 0)
        return fail(FailureCode::unsupported, std::string(entry.name),
                    "the entry is encrypted; save the document without a password");
    if ((flags & patched) != 0 || (method != 0 && method != 8))
        return fail(
            FailureCode::unsupported, std::string(entry.name),
            fmt::format("the entry is compressed by method {}; a Word file uses only 0 (stored) and 8 "
                        "(deflate)",
                        method));
    constexpr std::uint32_t type_bits = 0170000;
    constexpr std::uint32_t regular = 0100000;
    constexpr std::uint32_t folder = 0040000;
    const std::uint32_t type = (u32(file, at + 38) >> 16U) & type_bits;
    if (type != 0 && type != regular && type != folder)
        return forbidden(entry.name, "the entry is a link or a device, not a file");
    return {};
}

Result<void> check_sizes(const ZipEntry& entry) {
    if (!entry.deflated && entry.size != entry.compressed)
        return corrupt_entry(entry.name, "the entry is stored, but its two sizes differ");
    if (entry.is_folder() && entry.size != 0)
        return corrupt_entry(entry.name, "a folder of the zip container holds data");
    if (entry.size > inflation_slack && (entry.size - inflation_slack) / most_inflation > entry.compressed)
        return corrupt_entry(entry.name,
                             fmt::format("the entry claims {} bytes, which its {} compressed bytes cannot "
                                         "hold",
                                         entry.size, entry.compressed));
    return {};
}

/// Checks the Unicode name that may stand beside a name in an older encoding (APPNOTE.TXT 4.6.9). Beside an
/// ASCII name it must be the same, because programs differ in which they believe, even if the field's
/// checksum makes it void.
Result<void> check_unicode_path(const ExtraField& field, std::string_view name) {
    constexpr std::uint64_t head = 5; // version, and checksum of the name
    if (field.doubled)
        return corrupt_entry(name, "the entry has two names");
    if (!field.data || field.data->size() < head || std::to_integer<int>(field.data->front()) != 1)
        return {}; // no program knows this version
    const auto is_ascii = [](std::string_view text) { return CharacterSet(text).is_ascii(); };
    std::string path(text_at(*field.data, head, field.data->size() - head));
    std::string own(name);
    for (std::string* each : {&path, &own})
        std::replace(each->begin(), each->end(), '\\', '/');
    if (path != own && (is_ascii(own) || is_ascii(path)))
        return corrupt_entry(name, "the entry has two names");
    return {};
}

/// Checks the data descriptor: the sizes again, after the data of an entry whose sizes were not known before
/// it, with or without a signature, in 32 or 64 bits (APPNOTE.TXT 4.3.9).
bool descriptor_agrees(Bytes before, const ZipEntry& entry) {
    constexpr std::uint32_t descriptor_signature = 0x08074b50;
    const auto numbers_agree = [&](std::uint64_t at) {
        const bool small = has(before, at, 12) && u32(before, at) == entry.crc &&
                           u32(before, at + 4) == entry.compressed && u32(before, at + 8) == entry.size;
        const bool large = has(before, at, 20) && u32(before, at) == entry.crc &&
                           u64(before, at + 4) == entry.compressed && u64(before, at + 12) == entry.size;
        return small || large;
    };
    const std::uint64_t at = entry.data_end;
    return numbers_agree(at) ||
           (has(before, at, 4) && u32(before, at) == descriptor_signature && numbers_agree(at + 4));
}

/// Checks that the header before the data says the same as the entry. `name`: as it stands in the file.
Result<void> check_local(Bytes file, std::uint64_t at, std::uint64_t directory, std::string_view name,
                         ZipEntry& entry) {
    const Bytes before = file.first(static_cast<std::size_t>(directory));
    if (!has(before, entry.header, local_size) || u32(before, entry.header) != local_signature)
        return corrupt_entry(entry.name, "the zip directory points to a place where the entry is not");
    const std::uint64_t name_length = u16(before, entry.header + 26);
    const std::uint64_t extra_length = u16(before, entry.header + 28);
    const std::uint64_t data = entry.header + local_size + name_length + extra_length;
    if (!has(before, data, entry.compressed))
        return corrupt_entry(entry.name, "the entry reaches past the place where the zip directory begins");
    const std::uint16_t flags = u16(before, entry.header + 6);
    const Bytes extra =
        before.subspan(static_cast<std::size_t>(data - extra_length), static_cast<std::size_t>(extra_length));
    std::uint64_t size = u32(before, entry.header + 22);
    std::uint64_t compressed = u32(before, entry.header + 18);
    const std::uint32_t crc = u32(before, entry.header + 14);
    const bool streamed = (flags & sizes_follow) != 0;
    if (!take_zip64(find_extra(extra, zip64_extra), {&size, &compressed}))
        return corrupt_entry(entry.name, "the entry refers to zip64 sizes that it does not have");
    const auto differs = [streamed](std::uint64_t local, std::uint64_t central) {
        return local != central && !(streamed && local == 0);
    };
    if (text_at(before, entry.header + local_size, name_length) != name ||
        u16(before, entry.header + 8) != u16(file, at + 10) ||
        ((flags ^ u16(file, at + 8)) & encrypted) != 0 || differs(size, entry.size) ||
        differs(compressed, entry.compressed) || differs(crc, entry.crc))
        return corrupt_entry(entry.name, "the zip directory and the entry itself contradict each other");
    entry.data_end = data + entry.compressed;
    const bool told_before = size == entry.size && compressed == entry.compressed && crc == entry.crc;
    if (streamed && !told_before && !descriptor_agrees(before, entry))
        return corrupt_entry(entry.name,
                             "the zip directory and the data descriptor of the entry contradict each other");
    return {};
}

/// Reads one entry of the directory at `at`, and moves `at` after it.
Result<ZipEntry> read_entry(Bytes file, std::uint64_t& at, const ZipEnd& end,
                            std::deque<std::string>& renamed) {
    const Bytes directory = file.first(static_cast<std::size_t>(end.directory_end));
    if (!has(directory, at, entry_size) || u32(directory, at) != entry_signature)
        return corrupt_entry("", "the zip directory holds fewer entries than the end record says");
    const std::uint64_t name_length = u16(directory, at + 28);
    const std::uint64_t extra_length = u16(directory, at + 30);
    const std::uint64_t comment_length = u16(directory, at + 32);
    const std::uint64_t next = at + entry_size + name_length + extra_length + comment_length;
    if (next > end.directory_end)
        return corrupt_entry("", "an entry of the zip directory reaches past its end");
    ZipEntry entry;
    const std::string_view name = text_at(directory, at + entry_size, name_length);
    entry.name = name;
    entry.crc = u32(directory, at + 16);
    entry.compressed = u32(directory, at + 20);
    entry.size = u32(directory, at + 24);
    entry.header = u32(directory, at + 42);
    const std::uint16_t method = u16(directory, at + 10);
    entry.deflated = method == 8;
    if (const auto checked = check_name(name, u16(directory, at + 8)); !checked)
        return tl::unexpected(checked.error());
    if (name.find('\\') != std::string_view::npos) {
        std::string& with_slashes = renamed.emplace_back(name);
        std::replace(with_slashes.begin(), with_slashes.end(), '\\', '/');
        entry.name = with_slashes;
    }
    const Bytes extra = directory.subspan(static_cast<std::size_t>(at + entry_size + name_length),
                                          static_cast<std::size_t>(extra_length));
    if (!take_zip64(find_extra(extra, zip64_extra), {&entry.size, &entry.compressed, &entry.header}))
        return corrupt_entry(entry.name, "the entry refers to zip64 sizes that it does not have");
    for (const auto& checked : {check_unicode_path(find_extra(extra, unicode_path_extra), name),
                                check_kind(file, at, entry, method), check_sizes(entry),
                                check_local(file, at, end.directory, name, entry)})
        if (!checked)
            return tl::unexpected(checked.error());
    at = next;
    return entry;
}

std::string_view without_slash(std::string_view name) {
    return name.ends_with('/') ? name.substr(0, name.size() - 1) : name;
}

bool before_by_name(const ZipEntry& left, const ZipEntry& right) {
    return compare_ignoring_case(without_slash(left.name), without_slash(right.name)) < 0;
}

} // namespace

const ZipEntry* ZipDirectory::find(std::string_view name) const {
    const auto found = std::lower_bound(
        entries_.begin(), entries_.end(), name, [](const ZipEntry& entry, std::string_view wanted) {
            return compare_ignoring_case(without_slash(entry.name), wanted) < 0;
        });
    if (found == entries_.end() || compare_ignoring_case(found->name, name) != 0)
        return nullptr;
    return &*found;
}

Result<ZipDirectory> read_directory(std::span<const std::byte> file, const Limits& limits) {
    const auto end = read_end(file);
    if (!end)
        return tl::unexpected(end.error());
    if (end->entries > (end->directory_end - end->directory) / entry_size)
        return corrupt_entry("", "the zip directory holds fewer entries than the end record says");
    if (end->entries > limits.entries)
        return fail(FailureCode::limit, "",
                    fmt::format("the zip container has {} entries; at most {} are read", end->entries,
                                limits.entries));
    std::deque<std::string> renamed;
    std::vector<ZipEntry> entries;
    entries.reserve(static_cast<std::size_t>(end->entries));
    std::uint64_t at = end->directory;
    while (entries.size() < end->entries) {
        auto entry = read_entry(file, at, *end, renamed);
        if (!entry)
            return tl::unexpected(entry.error());
        entry->index = entries.size();
        entries.push_back(*entry);
    }
    if (at != end->directory_end)
        return corrupt_entry("", "the zip directory holds more entries than the end record says");

    std::sort(entries.begin(), entries.end(),
              [](const ZipEntry& left, const ZipEntry& right) { return left.header < right.header; });
    for (std::size_t i = 1; i < entries.size(); ++i)
        if (entries[i].header < entries[i - 1].data_end)
            return corrupt_entry(entries[i].name, "the entry lies inside another entry");
    std::sort(entries.begin(), entries.end(), before_by_name);
    for (std::size_t i = 1; i < entries.size(); ++i)
        if (!before_by_name(entries[i - 1], entries[i]))
            return forbidden(entries[i].name,
                             "two entries of the zip container have this name; programs would "
                             "differ in which one they read");
    return ZipDirectory(std::move(entries), std::move(renamed));
}

} // namespace rapporteur
