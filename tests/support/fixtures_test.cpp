// Checks that the fixtures are what their descriptions say, since other tests depend on that.
#include "docx_zip.hpp"
#include "drafts.hpp"
#include "places.hpp"
#include "report_description.hpp"
#include "report_variants.hpp"

#include <catch2/catch.hpp>
#include <pugixml.hpp>

#include <map>
#include <set>
#include <string_view>

namespace rapporteur::testing {
namespace {

// The text of a w:p as the part has it, with tabs.
std::string text_of(pugi::xml_node node) {
    const std::string_view name = node.name();
    if (name == "w:t") {
        return node.text().get();
    }
    if (name == "w:tab" && std::string_view(node.parent().name()) == "w:r") {
        return "\t";
    }
    std::string text;
    for (const pugi::xml_node child : node.children()) {
        text += text_of(child);
    }
    return text;
}

std::vector<std::string> paragraphs_of_report(int year) {
    const std::filesystem::path source = fixtures_folder() / "reports/source" / std::to_string(year);
    pugi::xml_document part;
    REQUIRE(part.load_file((source / "word/document.xml").c_str(),
                           pugi::parse_default | pugi::parse_ws_pcdata_single));
    std::vector<std::string> paragraphs;
    for (const pugi::xml_node paragraph : part.document_element().child("w:body").children("w:p")) {
        paragraphs.push_back(text_of(paragraph));
    }
    return paragraphs;
}

std::vector<std::size_t> items_of_each(const std::vector<ExpectedResolution>& resolutions) {
    std::vector<std::size_t> counts;
    for (const ExpectedResolution& resolution : resolutions) {
        counts.push_back(resolution.items.size());
    }
    return counts;
}

} // namespace

TEST_CASE("a description says word for word what the report says") {
    for (const int year : report_years()) {
        INFO(year);
        std::vector<std::string> expected;
        for (const Line& line : report_description(year).lines) {
            const bool typed = year == 2013 && !line.label.empty();
            expected.push_back(typed ? line.label + "\t" + line.text : line.text);
        }
        CHECK(paragraphs_of_report(year) == expected);
    }
}

TEST_CASE("the descriptions count resolutions and items as the texts do") {
    const std::map<int, std::vector<std::size_t>> items{{2013, {0, 0, 0, 4, 0, 0}},
                                                        {2014, {0, 2, 0, 0, 2, 3, 2}},
                                                        {2016, {0, 2, 2, 2, 0, 0, 1}},
                                                        {2017, {0, 5, 0, 3, 4, 0, 2}},
                                                        {2018, {0, 0, 4, 0, 1, 0, 2}}};
    for (const int year : report_years()) {
        INFO(year);
        CHECK(items_of_each(expected_resolutions(report_description(year))) == items.at(year));
    }
}

TEST_CASE("the same source gives the same bytes") {
    const std::filesystem::path common = fixtures_folder() / "common";
    const std::filesystem::path source = fixtures_folder() / "reports/source/2017";
    const std::string docx = docx_from_folder(source, common);
    CHECK(docx == docx_from_folder(source, common));
    CHECK(unzip_bytes(docx) == parts_of_folder(source, common));
}

TEST_CASE("a package begins with its content types and its relationships") {
    const std::filesystem::path common = fixtures_folder() / "common";
    const ZipEntries parts = parts_of_folder(fixtures_folder() / "drafts/source/clean-typed", common);
    REQUIRE(parts.size() > 2);
    CHECK(parts[0].first == "[Content_Types].xml");
    CHECK(parts[1].first == "_rels/.rels");
}

TEST_CASE("the table of drafts names every draft, and none that is not there") {
    std::set<std::string> listed;
    for (const Draft& draft : drafts()) {
        INFO(draft.name);
        CHECK(std::filesystem::exists(draft.docx));
        CHECK(listed.insert(draft.name).second);
    }
    std::set<std::string> there;
    for (const auto& entry : std::filesystem::directory_iterator(fixtures_folder() / "drafts/source")) {
        there.insert(entry.path().filename().string());
    }
    CHECK(listed == there);
}

TEST_CASE("variants have names of their own and parts that are well-formed XML") {
    for (const int year : report_years()) {
        std::set<std::string> names;
        for (const Variant& variant : report_variants(year)) {
            INFO(year << " " << variant.name);
            CHECK(names.insert(variant.name).second);
            for (const auto& [name, content] : unzip_bytes(variant.docx)) {
                INFO(name);
                pugi::xml_document part;
                CHECK(part.load_buffer(content.data(), content.size()));
            }
        }
        CHECK(names.size() >= 20);
    }
}

} // namespace rapporteur::testing
