#include "support/hostile.hpp"

#include "document/document.hpp"

#include "package/package.hpp"

#include <catch2/catch.hpp>
#include <pugixml.hpp>
#include <set>
#include <sys/resource.h>

using namespace rapporteur;
using namespace rapporteur::testing;

namespace {

std::span<const std::byte> bytes_of(const std::string& text) {
    return std::as_bytes(std::span(text.data(), text.size()));
}

/// The most memory that this process has used so far, in MiB.
long peak_mebibytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

} // namespace

TEST_CASE("Every hostile sample is accepted or refused as stated, in its own words", "[slow]") {
    std::set<std::string> names;
    for (const auto& sample : hostile_samples()) {
        INFO(sample.name);
        CHECK(names.insert(sample.name).second);
        const std::string bytes = sample.bytes();
        const auto package = open_package(bytes_of(bytes), {});
        const auto document = package.and_then([](const Package& sound) { return read_document(sound); });
        CHECK((document ? "" : document.error().line()) == sample.line);
        CHECK(document.has_value() == (sample.outcome != Verdict::reject));
    }
}

TEST_CASE("What is accepted is well-formed to pugixml too", "[slow]") {
    for (const auto& sample : hostile_samples()) {
        const std::string bytes = sample.bytes();
        const auto package = open_package(bytes_of(bytes), {});
        if (!package)
            continue;
        INFO(sample.name);
        for (const auto& part : package->parts) {
            pugi::xml_document tree;
            CHECK(tree.load_buffer(part.xml.data(), part.xml.size(), pugi::parse_full, pugi::encoding_utf8));
        }
    }
}

TEST_CASE("A bomb costs no more memory than the file itself", "[slow]") {
    for (const auto& sample : hostile_samples()) {
        if (!sample.name.starts_with("bomb-"))
            continue;
        INFO(sample.name);
        const std::string bytes = sample.bytes();
        const long before = peak_mebibytes();
        (void)open_package(bytes_of(bytes), {});
        CHECK(peak_mebibytes() - before < 32);
    }
}

TEST_CASE("A sound file cut short anywhere is refused") {
    const std::string whole = write_zip(docx_items(document_xml("<w:p/>")));
    for (std::size_t size = 0; size < whole.size(); ++size) {
        INFO(size);
        CHECK_FALSE(open_package(bytes_of(whole.substr(0, size)), {}));
    }
}

TEST_CASE("The limits are those the caller sets") {
    const std::string bytes = write_zip(docx_items(document_xml("<w:p w:a=\"\" w:b=\"\"><w:r/></w:p>")));
    const auto line = [&bytes](const Limits& limits) {
        const auto package = open_package(bytes_of(bytes), limits);
        return package ? "" : package.error().line();
    };
    CHECK(line({}) == "");
    CHECK(line({.file_bytes = 100}) == "limit: the file is 0 MiB large; at most 0 MiB are read");
    CHECK(line({.entries = 3}) == "limit: the zip container has 6 entries; at most 3 are read");
    CHECK(line({.part_bytes = 300}) ==
          "limit: [Content_Types].xml: the part is 0 MiB large; at most 0 MiB are read");
    CHECK(line({.package_bytes = 900}) ==
          "limit: word/document.xml: the parts of the document are larger than 0 MiB together");
    CHECK(line({.packaging_bytes = 300}) ==
          "limit: [Content_Types].xml: the part is 0 MiB large; at most 0 MiB are read of this kind");
    CHECK(line({.element_depth = 3}) ==
          "limit: word/document.xml: the elements are nested more than 3 deep (at byte 167)");
    CHECK(line({.attributes = 3}) == "");
}
