// The corrected report as a Word file: converting it again gives the same report.
#include "word/documents.hpp"

#include "support/docx_zip.hpp"
#include "support/drafts.hpp"
#include "support/places.hpp"

#include "document/document.hpp"
#include "package/package.hpp"

#include "rapporteur/word.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace rapporteur;
using namespace rapporteur::testing;

namespace {

std::string converted(const std::string& docx, std::string writer, const std::string& house = {}) {
    Options options;
    options.writer = std::move(writer);
    const auto made = house.empty() ? convert(bytes_of(docx), all_layouts(), "report.docx", options)
                                    : convert_into(bytes_of(docx), all_layouts(), bytes_of(house), options);
    return made ? made->bytes : made.error().line();
}

void erase_between(std::string& text, std::string_view begin, std::string_view end) {
    for (std::size_t at = text.find(begin); at != std::string::npos; at = text.find(begin, at)) {
        const std::size_t to = text.find(end, at + begin.size());
        if (to == std::string::npos)
            return;
        text.erase(at, to + end.size() - at);
    }
}

/// Without where it came from and what was done to it.
std::string without_provenance(std::string xml) {
    erase_between(xml, "<source ", "/>");
    erase_between(xml, " found=\"", "\"");
    for (const std::string_view element : {"corrections", "dropped"}) {
        erase_between(xml, fmt::format("<{}>", element), fmt::format("</{}>", element));
        erase_between(xml, fmt::format("<{}/>", element), "");
    }
    erase_between(xml, "\n", " ");
    return xml;
}

std::string first_difference(const std::string& left, const std::string& right) {
    const auto at = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
    if (at.first == left.end() && at.second == right.end())
        return {};
    const auto place = static_cast<std::size_t>(at.first - left.begin());
    const std::size_t from = place < 60 ? 0 : place - 60;
    return fmt::format("`{}`, `{}`", left.substr(from, 160), right.substr(from, 160));
}

} // namespace

TEST_CASE("converting the Word file of a report again gives the same report", "[word][docx][slow]") {
    each_document([](const std::string& name, const std::string& docx) {
        const auto choice = choose_layout(bytes_of(docx), all_layouts(), {});
        if (!choice || !choice->misfit.empty())
            return;
        INFO(name);
        const std::string clean = converted(docx, "docx");
        CHECK(first_difference(without_provenance(converted(docx, "report")),
                               without_provenance(converted(clean, "report"))) == "");
        CHECK(converted(docx, "docx") == clean);
    });
}

TEST_CASE("nothing that Word left behind is in the Word file", "[word][docx]") {
    for (const auto& draft : drafts()) {
        INFO(draft.name);
        const std::string clean = converted(read_file(draft.docx), "docx");
        const auto package = open_package(bytes_of(clean), {});
        REQUIRE(package);
        const auto document = read_document(*package);
        CHECK(document->artifacts.empty());
        CHECK(document->oddities.empty());
        CHECK_FALSE(document->properties.title.empty());
        CHECK(document->properties.language == "en");
    }
}

TEST_CASE("a template gives page, fonts and styles", "[word][docx]") {
    const std::string house = read_file(fixtures_folder() / "reports" / "2014.docx");
    for (const auto& draft : drafts()) {
        INFO(draft.name);
        const std::string docx = read_file(draft.docx);
        const std::string made = converted(docx, "docx", house);
        CHECK(first_difference(without_provenance(converted(docx, "report")),
                               without_provenance(converted(made, "report"))) == "");
        CHECK(converted(docx, "docx", house) == made);
    }
    const auto section_of = [](const std::string& docx) {
        for (const auto& [name, content] : unzip_bytes(docx))
            if (name == "word/document.xml") {
                const std::size_t begin = content.rfind("<w:sectPr");
                return content.substr(begin, content.find("</w:sectPr>", begin) - begin);
            }
        return std::string();
    };
    CHECK(section_of(converted(house, "docx", house)) == section_of(house));
    CHECK(converted(house, "docx", "no Word file") ==
          "unsupported: the template: the file is plain text, not a Word document");
}
