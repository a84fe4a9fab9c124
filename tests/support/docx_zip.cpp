#include "docx_zip.hpp"

#include <zip.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <stdexcept>

namespace rapporteur::testing {
namespace {

namespace fs = std::filesystem;

// Midnight of 1 January 1980, the earliest time of a zip entry. As DOS fields and not as time_t: libzip would
// convert that to local time, and the bytes would depend on the time zone.
constexpr zip_uint16_t dos_time = 0;
constexpr zip_uint16_t dos_date = (1 << 5) | 1;

constexpr zip_uint32_t best_compression = 9;

[[noreturn]] void fail(const std::string& what) {
    throw std::runtime_error("docx_zip: " + what);
}

struct CloseArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, CloseArchive>;

struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;

// An archive in memory. `source` remains ours, so that its bytes can be read after the archive is closed.
Archive open_archive(zip_source_t* source, int flags) {
    zip_source_keep(source);
    zip_error_t error;
    zip_error_init(&error);
    Archive archive(zip_open_from_source(source, flags, &error));
    if (!archive) {
        const std::string why = zip_error_strerror(&error);
        zip_error_fini(&error);
        zip_source_free(source);
        fail("cannot open an archive in memory: " + why);
    }
    zip_error_fini(&error);
    return archive;
}

Source memory_source(const void* bytes, std::size_t size) {
    Source source(zip_source_buffer_create(bytes, size, 0, nullptr));
    if (!source) {
        fail("out of memory");
    }
    return source;
}

// `content` is not copied: it must live until the archive is closed.
void add_entry(zip_t* archive, const std::string& name, const std::string& content) {
    zip_source_t* data = zip_source_buffer(archive, content.data(), content.size(), 0);
    if (data == nullptr) {
        fail(name + ": " + zip_strerror(archive));
    }
    const zip_int64_t index = zip_file_add(archive, name.c_str(), data, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(data);
        fail(name + ": " + zip_strerror(archive));
    }
    const auto entry = static_cast<zip_uint64_t>(index);
    if (zip_set_file_compression(archive, entry, ZIP_CM_DEFLATE, best_compression) != 0 ||
        zip_file_set_dostime(archive, entry, dos_time, dos_date, 0) != 0) {
        fail(name + ": " + zip_strerror(archive));
    }
}

std::string bytes_of(zip_source_t* source) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0) {
        fail("cannot read the archive back");
    }
    std::string bytes(stat.size, '\0');
    const zip_int64_t got = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (got < 0 || static_cast<std::size_t>(got) != bytes.size()) {
        fail("cannot read the archive back");
    }
    return bytes;
}

// The position of a part in the archive. The two parts that a reader needs first come first, as in Word's own
// files.
int rank(const std::string& name) {
    if (name == "[Content_Types].xml") {
        return 0;
    }
    return name == "_rels/.rels" ? 1 : 2;
}

void collect(const fs::path& folder, std::map<std::string, fs::path>& parts) {
    if (!fs::is_directory(folder)) {
        fail(folder.string() + ": no such folder");
    }
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            // An existing part stays: the source folder is collected before the common one.
            parts.emplace(entry.path().lexically_relative(folder).generic_string(), entry.path());
        }
    }
}

} // namespace

std::string zip_bytes(ZipEntries entries) {
    const Source target = memory_source(nullptr, 0);
    Archive archive = open_archive(target.get(), ZIP_TRUNCATE);
    for (const auto& [name, content] : entries) {
        add_entry(archive.get(), name, content);
    }
    if (zip_close(archive.get()) != 0) {
        fail(std::string("cannot write the archive: ") + zip_strerror(archive.get()));
    }
    static_cast<void>(archive.release()); // zip_close has freed it
    return bytes_of(target.get());
}

ZipEntries unzip_bytes(const std::string& bytes) {
    const Source source = memory_source(bytes.data(), bytes.size());
    const Archive archive = open_archive(source.get(), ZIP_RDONLY);
    ZipEntries entries;
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_stat_index(archive.get(), static_cast<zip_uint64_t>(i), 0, &stat) != 0) {
            fail(zip_strerror(archive.get()));
        }
        const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(
            zip_fopen_index(archive.get(), static_cast<zip_uint64_t>(i), 0), zip_fclose);
        std::string content(stat.size, '\0');
        if (!file || zip_fread(file.get(), content.data(), content.size()) !=
                         static_cast<zip_int64_t>(content.size())) {
            fail(std::string(stat.name) + ": cannot be read");
        }
        entries.emplace_back(stat.name, std::move(content));
    }
    return entries;
}

ZipEntries parts_of_folder(const fs::path& source, const fs::path& common) {
    std::map<std::string, fs::path> parts;
    collect(source, parts);
    collect(common, parts);

    ZipEntries entries;
    for (const auto& [name, path] : parts) {
        entries.emplace_back(name, read_file(path));
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const auto& a, const auto& b) { return rank(a.first) < rank(b.first); });
    return entries;
}

std::string docx_from_folder(const fs::path& source, const fs::path& common) {
    return zip_bytes(parts_of_folder(source, common));
}

std::string read_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        fail(path.string() + ": cannot be read");
    }
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void write_file(const fs::path& path, const std::string& content) {
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(content.data(), static_cast<std::streamsize>(content.size()));
    out.close();
    if (!out) {
        fail(path.string() + ": cannot be written");
    }
}

} // namespace rapporteur::testing
