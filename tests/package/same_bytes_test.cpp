// Our reader of containers is stricter than any library. Of a sound file it must read the same bytes as
// libzip, entry by entry. RAPPORTEUR_DOCUMENTS=FOLDER checks the same for every Word file in and below a
// folder.
#include "package/inflate.hpp"
#include "package/zip_directory.hpp"

#include "support/places.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <zip.h>

using namespace rapporteur;

namespace {

/// All entries as libzip reads them, by name.
std::map<std::string, std::string> entries_by_libzip(const std::string& bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    REQUIRE(archive != nullptr);
    std::map<std::string, std::string> entries;
    const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(archive, 0));
    for (zip_uint64_t index = 0; index < count; ++index) {
        zip_stat_t known;
        REQUIRE(zip_stat_index(archive, index, 0, &known) == 0);
        std::string content(known.size, '\0');
        zip_file_t* file = zip_fopen_index(archive, index, 0);
        REQUIRE(file != nullptr);
        CHECK(zip_fread(file, content.data(), content.size()) == static_cast<zip_int64_t>(content.size()));
        zip_fclose(file);
        entries[known.name] = std::move(content);
    }
    zip_discard(archive);
    return entries;
}

/// Whether our reader accepts the file. If so, both must agree.
bool compare_readers(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(stream)), {});
    const auto file = std::as_bytes(std::span(bytes.data(), bytes.size()));
    const auto directory = read_directory(file, {});
    auto reader = EntryReader::open(file, {});
    if (!directory || !reader)
        return false;
    std::map<std::string, std::string> entries;
    for (const ZipEntry& entry : directory->entries()) {
        auto content = reader->read(entry);
        if (!content)
            return false;
        entries[std::string(entry.name)] = std::move(*content);
    }
    INFO(path);
    CHECK(entries == entries_by_libzip(bytes));
    return true;
}

} // namespace

TEST_CASE("Each entry of a fixture has the bytes that libzip reads", "[package]") {
    std::size_t compared = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(testing::fixtures_folder()))
        if (entry.path().extension() == ".docx" && compare_readers(entry.path()))
            ++compared;
    CHECK(compared > 20);
}

TEST_CASE("Each entry of the documents in RAPPORTEUR_DOCUMENTS has the bytes that libzip reads",
          "[package]") {
    const char* folder = std::getenv("RAPPORTEUR_DOCUMENTS");
    if (folder == nullptr)
        return;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            compare_readers(entry.path());
}
