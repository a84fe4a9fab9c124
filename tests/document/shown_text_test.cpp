// Each visible character of the body must be in its paragraphs once, in order, for every document of the
// tests. RAPPORTEUR_DOCUMENTS=FOLDER checks the same for every Word file in and below a folder.
#include "document/shown_text.hpp"

#include "support/docx_zip.hpp"
#include "support/drafts.hpp"
#include "support/hostile.hpp"
#include "support/places.hpp"
#include "support/report_description.hpp"
#include "support/report_variants.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

using namespace rapporteur;
using namespace rapporteur::test;

namespace {

constexpr TrackChanges modes[] = {TrackChanges::accept, TrackChanges::reject, TrackChanges::all};

/// The first place where the two differ, with the text around it. Empty: they are equal.
std::string difference(const std::string& part, const std::string& story) {
    if (part == story)
        return {};
    std::size_t at = 0;
    while (at < part.size() && at < story.size() && part[at] == story[at])
        ++at;
    const std::size_t begin = at < 30 ? 0 : at - 30;
    return "part `" + part.substr(begin, 80) + "`, story `" + story.substr(begin, 80) + "`";
}

void check_accounted(const std::string& name, const std::string& bytes) {
    INFO(name);
    const auto package = open_package(std::as_bytes(std::span(bytes.data(), bytes.size())), {});
    if (!package)
        return;
    for (const TrackChanges mode : modes) {
        const auto document = read_document(*package, mode);
        REQUIRE(document);
        const Shown part = shown_in_part(*package, mode);
        const Shown story = shown_in_story(*document);
        INFO("mode " << static_cast<int>(mode));
        CHECK(difference(part.flow, story.flow) == "");
        CHECK(difference(part.boxes, story.boxes) == "");
    }
}

} // namespace

TEST_CASE("every visible character of the reports, the drafts and their variants is shown once",
          "[document][slow]") {
    for (const int year : testing::report_years()) {
        const auto name = std::to_string(year);
        check_accounted(name, testing::read_file(testing::fixtures_folder() / "reports" / (name + ".docx")));
        for (const auto& variant : testing::report_variants(year))
            check_accounted(name + " " + variant.name, variant.docx);
    }
    for (const auto& draft : testing::drafts())
        check_accounted(draft.name, testing::read_file(draft.docx));
}

TEST_CASE("every visible character of the samples that are read is shown once", "[document][slow]") {
    for (const auto& sample : testing::hostile_samples())
        if (!sample.is_large && sample.outcome != testing::Verdict::reject)
            check_accounted(sample.name, sample.bytes());
}

TEST_CASE("every visible character of the documents in RAPPORTEUR_DOCUMENTS is shown once", "[document]") {
    const char* folder = std::getenv("RAPPORTEUR_DOCUMENTS");
    if (folder == nullptr)
        return;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        const std::string ending = entry.path().extension();
        if (entry.is_regular_file() && (ending.starts_with(".doc") || ending.starts_with(".dot")))
            check_accounted(entry.path(), testing::read_file(entry.path()));
    }
}
