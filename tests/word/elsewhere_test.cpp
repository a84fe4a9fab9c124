// Findings in notes, headers and footers. Word ignores comments that begin there, so they stand at the text
// that leads to them and say where they belong.
#include "word/copy_check.hpp"
#include "word/documents.hpp"

#include "support/docx_zip.hpp"
#include "support/hostile.hpp"
#include "support/places.hpp"

#include "rapporteur/word.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using namespace rapporteur::testing;

namespace {

std::string part_of(const std::string& docx, const std::string& name) {
    for (const auto& [own, content] : unzip_bytes(docx))
        if (own == name)
            return content;
    return {};
}

void replace_once(std::string& text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
}

constexpr auto relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr auto word_uri = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A draft without a flaw, with an added footnote and a header with somebody's changes.
std::string draft_with(const std::string& note, const std::string& header) {
    ZipEntries parts = unzip_bytes(read_file(fixtures_folder() / "drafts" / "clean-typed.docx"));
    const std::string space = std::string(" xmlns:w=\"") + word_uri + "\"";
    for (auto& [name, content] : parts) {
        if (name == "[Content_Types].xml")
            replace_once(content, "</Types>",
                         "<Override PartName=\"/word/footnotes.xml\" ContentType=\"application/"
                         "vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml\"/><Override "
                         "PartName=\"/word/header9.xml\" ContentType=\"application/"
                         "vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/></Types>");
        if (name == "word/_rels/document.xml.rels")
            replace_once(content, "</Relationships>",
                         std::string("<Relationship Id=\"rF\" Type=\"") + relationship +
                             "footnotes\" Target=\"footnotes.xml\"/><Relationship Id=\"rH\" Type=\"" +
                             relationship + "header\" Target=\"header9.xml\"/></Relationships>");
        if (name == "word/document.xml") {
            const std::size_t last = content.rfind("</w:p>");
            content.insert(last, "<w:r><w:footnoteReference w:id=\"3\"/></w:r>");
            const std::size_t section = content.find('>', content.rfind("<w:sectPr")) + 1;
            content.insert(section,
                           std::string("<w:headerReference xmlns:r=\"") +
                               "http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
                               "w:type=\"default\" r:id=\"rH\"/>");
        }
    }
    parts.emplace_back("word/footnotes.xml", "<w:footnotes" + space + "><w:footnote w:id=\"3\">" + note +
                                                 "</w:footnote></w:footnotes>");
    parts.emplace_back("word/header9.xml", "<w:hdr" + space + ">" + header + "</w:hdr>");
    return zip_bytes(parts);
}

const std::string inserted = "<w:p><w:r><w:t xml:space=\"preserve\">1. See </w:t></w:r><w:ins w:id=\"7\" "
                             "w:author=\"Ana\"><w:r><w:t>there</w:t></w:r></w:ins></w:p>";
const std::string nothing = "<w:p/>";

} // namespace

TEST_CASE("a finding in a footnote stands at its reference and says so", "[word][elsewhere]") {
    const std::string draft = draft_with(inserted, nothing);
    const auto made = review(bytes_of(draft), all_layouts(), {});
    REQUIRE(made);
    CHECK(made->comments == 1);
    const std::string comments = part_of(made->bytes, "word/comments.xml");
    CHECK(comments.find(">in the footnote: the words `there`") != std::string::npos);
    CHECK(part_of(made->bytes, "word/footnotes.xml") == part_of(draft, "word/footnotes.xml"));
    // Around the last word of the paragraph that refers to the note.
    const std::string document = part_of(made->bytes, "word/document.xml");
    const std::size_t begin = document.find("<w:commentRangeStart");
    const std::size_t end = document.find("<w:commentRangeEnd");
    REQUIRE(end != std::string::npos);
    CHECK(document.rfind("<w:p>", begin) == document.rfind("<w:p>", document.find("<w:footnoteReference")));
    CHECK(flaw_of_marks(draft, made->bytes) == "");
}

TEST_CASE("a finding in a header stands at the first paragraph and says so", "[word][elsewhere]") {
    const std::string draft = draft_with(nothing, inserted);
    const auto made = review(bytes_of(draft), all_layouts(), {});
    REQUIRE(made);
    CHECK(made->comments == 1);
    const std::string comments = part_of(made->bytes, "word/comments.xml");
    INFO(comments);
    CHECK(comments.find(">in the header of the page: the words `there`") != std::string::npos);
    CHECK(part_of(made->bytes, "word/header9.xml") == part_of(draft, "word/header9.xml"));
    const std::string document = part_of(made->bytes, "word/document.xml");
    CHECK(document.find("<w:commentRangeStart") < document.find("</w:p>"));
}
