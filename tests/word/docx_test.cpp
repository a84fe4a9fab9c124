// The corrected report as a Word file. Converting that again gives the same report.
#include "word/documents.hpp"

#include "support/docx_zip.hpp"
#include "support/drafts.hpp"
#include "support/places.hpp"

#include "document/document.hpp"
#include "package/package.hpp"

#include "rapporteur/layouts.hpp"
#include "rapporteur/rapporteur.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace rapporteur;
using namespace rapporteur::testing;

namespace {

Result<WriterOptionsHandle> template_option(const std::string& house) {
    const GivenWriterOption given{"template", house, "house.docx"};
    return read_writer_options("docx", std::span(&given, 1), {});
}

std::string converted(const std::string& docx, std::string writer, const std::string& house = {}) {
    Options options;
    options.writer = std::move(writer);
    if (!house.empty()) {
        const auto read = template_option(house);
        if (!read)
            return read.error().line();
        options.writer_options = *read;
    }
    const auto made = convert(bytes_of(docx), all_layouts(), "report.docx", options);
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

/// The XML without its source and its corrections.
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
        // Between typed labels "2." in a sentence may be a number; between those that Word counts it is a
        // label.
        if (name == "acts-joined/number-of-the-next-valid")
            return;
        // A typed label without words is an entry; an empty paragraph that Word counts is left out.
        if (name == "list-item-empty/typed-error")
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
          "unsupported: the file is plain text, not a Word document");
}

TEST_CASE("of a template nothing is taken over but page, fonts, styles, headers and what these need",
          "[word][docx]") {
    const std::string w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const std::string r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string package = "http://schemas.openxmlformats.org/package/2006/";
    const auto relation = [&r](const std::string& id, const std::string& type, const std::string& target) {
        const bool external = target.find(':') != std::string::npos;
        return "<Relationship Id=\"" + id + "\" Type=\"" + r + "/" + type + "\" Target=\"" + target + "\"" +
               (external ? " TargetMode=\"External\"/>" : "/>");
    };
    const auto relations = [&package](const std::string& all) {
        return "<Relationships xmlns=\"" + package + "relationships\">" + all + "</Relationships>";
    };
    const std::string head = " xmlns:w=\"" + w + "\" xmlns:r=\"" + r + "\"";
    const std::string house = zip_bytes(
        {{"[Content_Types].xml",
          "<Types xmlns=\"" + package +
              "content-types\"><Default Extension=\"rels\" ContentType=\"application/"
              "vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
              "ContentType=\"application/xml\"/><Default Extension=\"png\" "
              "ContentType=\"image/png\"/><Default "
              "Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/><Override "
              "PartName=\"/word/document.xml\" ContentType=\"application/"
              "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"},
         {"_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml"))},
         {"word/document.xml", "<w:document" + head +
                                   "><w:body><w:p><w:hyperlink r:id=\"rId9\"><w:r><w:t>secret of the "
                                   "house</w:t></w:r></w:hyperlink></w:p>"
                                   "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/>"
                                   "<w:pgSz w:w=\"10000\" w:h=\"15000\"/></w:sectPr></w:body></w:document>"},
         {"word/_rels/document.xml.rels",
          relations(relation("rId1", "settings", "settings.xml") + relation("rId2", "header", "header1.xml") +
                    relation("rId3", "vbaProject", "vbaProject.bin") +
                    relation("rId4", "customXml", "../customXml/item1.xml") +
                    relation("rId5", "comments", "comments.xml") +
                    relation("rId9", "hyperlink", "https://tracker.example/"))},
         {"word/settings.xml",
          "<w:settings" + head +
              "><w:attachedTemplate r:id=\"rId1\"/><w:evenAndOddHeaders/><w:mailMerge><w:query "
              "w:val=\"SELECT\"/></w:mailMerge><w:compat><w:compatSetting w:name=\"x\" "
              "w:uri=\"y\" w:val=\"15\"/></w:compat></w:settings>"},
         {"word/_rels/settings.xml.rels",
          relations(relation("rId1", "attachedTemplate", "file:///server/evil.dotm"))},
         {"word/header1.xml",
          "<w:hdr" + head +
              " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><w:p><w:r>"
              "<w:drawing><a:blip r:embed=\"rId1\" r:link=\"rId2\"/></w:drawing></w:r>"
              "<w:hyperlink r:id=\"rId3\"><w:r><w:t>The House</w:t></w:r></w:hyperlink><w:hyperlink "
              "r:id=\"rId4\"><w:r><w:t>here</w:t></w:r></w:hyperlink></w:p></w:hdr>"},
         {"word/_rels/header1.xml.rels",
          relations(relation("rId1", "image", "media/logo.png") +
                    relation("rId2", "image", "https://tracker.example/pixel.png") +
                    relation("rId3", "hyperlink", "https://house.example/") +
                    relation("rId4", "hyperlink", "file:///c/evil.exe"))},
         {"word/media/logo.png", "PNG"},
         {"word/media/orphan.png", "PNG of somebody"},
         {"word/vbaProject.bin", "macros"},
         {"word/comments.xml", "<w:comments" + head + "/>"},
         {"customXml/item1.xml", "<secret/>"},
         {"docProps/app.xml", "<Properties><Company>secret</Company></Properties>"}});
    const std::string made =
        converted(read_file(fixtures_folder() / "drafts" / "number-gap.docx"), "docx", house);
    INFO(made.substr(0, 300));
    std::string names;
    std::string everything;
    std::string header;
    for (const auto& [name, content] : unzip_bytes(made)) {
        names += name + " ";
        everything += content;
        if (name == "word/header1.xml")
            header = content;
    }
    CHECK(names ==
          "[Content_Types].xml word/document.xml word/_rels/document.xml.rels word/settings.xml "
          "word/header1.xml word/_rels/header1.xml.rels word/media/logo.png docProps/core.xml _rels/.rels "
          "word/styles.xml word/numbering.xml ");
    for (const std::string gone : {"tracker", "evil", "of the house", "<secret", "attachedTemplate",
                                   "mailMerge", "footerReference", "vbaProject", "customXml", "macros"})
        CHECK(everything.find(gone) == std::string::npos);
    for (const std::string kept : {"<w:pgSz w:w=\"10000\" w:h=\"15000\"/>", "<w:headerReference",
                                   "<w:evenAndOddHeaders/>", "<w:compat>", "https://house.example/"})
        CHECK(everything.find(kept) != std::string::npos);
    CHECK(header.find("<a:blip r:embed=\"rId1\"/>") != std::string::npos);
    CHECK(header.find("<w:hyperlink><w:r><w:t>here</w:t>") != std::string::npos);
}

namespace {

/// The Word file of a house: two styles of its own, and Word's list style with another id.
std::string house_file() {
    std::string house = read_file(fixtures_folder() / "reports" / "2014.docx");
    ZipEntries parts = unzip_bytes(house);
    for (auto& [name, content] : parts)
        if (name == "word/styles.xml") {
            const std::string own =
                "<w:style w:type=\"paragraph\" w:styleId=\"CasaT\"><w:name w:val=\"Casa "
                "T\u00edtulo\"/></w:style>"
                "<w:style w:type=\"character\" w:styleId=\"CasaC\"><w:name w:val=\"Casa Cuerpo\"/></w:style>"
                "<w:style w:type=\"paragraph\" w:styleId=\"ListContinue\"><w:name w:val=\"List "
                "Number\"/></w:style>";
            content.insert(content.rfind("</w:styles>"), own);
        }
    return zip_bytes(parts);
}

LayoutHandle styled_layout(const std::string& styles) {
    std::string xml(*layout_source("liaison-officer-network.en"));
    xml.insert(xml.find("<titleBlock>"), styles);
    return parse_layout(xml, "ours.xml", {}).value();
}

std::string document_of(const std::string& docx) {
    for (const auto& [name, content] : unzip_bytes(docx))
        if (name == "word/document.xml")
            return content;
    return {};
}

} // namespace

TEST_CASE("a template with a broken part or with far too much in it is refused", "[word][docx]") {
    const std::string docx = read_file(fixtures_folder() / "drafts" / "number-gap.docx");
    const auto refusal = [&docx](const std::string& part, const std::string& xml) {
        ZipEntries parts = unzip_bytes(read_file(fixtures_folder() / "reports" / "2014.docx"));
        for (auto& [name, content] : parts)
            if (name == part)
                content = xml;
        return converted(docx, "docx", zip_bytes(parts));
    };
    CHECK(refusal("word/theme/theme1.xml", "<theme><b></theme>") ==
          "corrupt: word/theme/theme1.xml: the element `b` is closed by `theme` (at byte 12)");
    std::string styles =
        "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";
    for (int i = 0; i < 500'000; ++i)
        styles += "<w:style/>";
    CHECK(refusal("word/styles.xml", styles + "</w:styles>") ==
          "limit: word/styles.xml: the part holds more than 500000 elements (at byte 5000071)");
}

TEST_CASE("the layout names the styles of a template", "[word][docx][styles]") {
    const auto layout = styled_layout("<styles><style for=\"title\" name=\"casa t\u00edtulo\"/><style "
                                      "for=\"paragraph\" name=\"Casa Cuerpo\"/>"
                                      "<style for=\"list\" level=\"2\" name=\"Casa Lista\"/></styles>");
    const std::string draft = read_file(fixtures_folder() / "drafts" / "number-gap.docx");
    Options options;
    options.writer = "docx";
    options.writer_options = template_option(house_file()).value();
    const auto made = convert(bytes_of(draft), std::array{layout}, "draft.docx", options);
    REQUIRE(made);
    // A style of another type does not count for paragraphs.
    CHECK(made->remarks ==
          std::vector<std::string>{
              "the template has no style `Casa Cuerpo`, which the layout names; Word's own stands instead",
              "the template has no style `Casa Lista`, which the layout names; Word's own stands instead"});
    const std::string document = document_of(made->bytes);
    CHECK(document.find("<w:pStyle w:val=\"CasaT\"/>") != std::string::npos);
    // The house uses our id of another style for Word's "List Number". So that style gets another id.
    CHECK(document.find("<w:pStyle w:val=\"ListContinue\"/><w:numPr>") != std::string::npos);
    for (const auto& [name, content] : unzip_bytes(made->bytes))
        if (name == "word/styles.xml")
            CHECK(content.find("w:styleId=\"ListContinue-report\"><w:name w:val=\"List Continue\"/>") !=
                  std::string::npos);
    CHECK(document.find("<w:pStyle w:val=\"ListNumber\"/>") == std::string::npos);
    CHECK(document.find("<w:pStyle w:val=\"BodyText\"/>") != std::string::npos);
    CHECK(document.find("CasaC") == std::string::npos);
    CHECK(first_difference(without_provenance(converted(draft, "report")),
                           without_provenance(converted(made->bytes, "report"))) == "");
}

TEST_CASE("a layout is told what is wrong with its styles", "[layout][styles]") {
    const auto mistakes_of = [](const std::string& styles) {
        std::string xml(*layout_source("liaison-officer-network.en"));
        xml.insert(xml.find("<titleBlock>"), styles);
        std::string lines;
        for (const Failure& mistake : examine_layout_text(xml, "ours.xml", {}))
            lines += mistake.message + '\n';
        return lines;
    };
    CHECK(mistakes_of("<styles><style for=\"titel\" name=\"X\"/></styles>") ==
          "nothing has a style `titel`; did you mean `title`?\n");
    CHECK(mistakes_of("<styles><style for=\"list\" level=\"6\" name=\"X\"/></styles>") ==
          "`level` is `6`; expected at most `5`\n");
    CHECK(mistakes_of("<styles><style for=\"note\" name=\"X\"/><style for=\"note\" name=\"Y\"/></styles>") ==
          "the style of `note` is set twice\n");
    CHECK(mistakes_of("<styles><style for=\"link\" level=\"1\" name=\"X\"/></styles>") != "");
}

TEST_CASE("every level of the list has a format, whatever the layout's own are", "[word][docx]") {
    // The layout of communiqués has entries with bullets and entries without labels.
    const std::string made =
        converted(read_file(fixtures_folder() / "kinds" / "communique-1999-en.docx"), "docx");
    for (const auto& [name, content] : unzip_bytes(made))
        if (name == "word/numbering.xml") {
            CHECK(content.find("<w:numFmt w:val=\"decimal\"/>") != std::string::npos);
            CHECK(content.find("<w:numFmt w:val=\"\"/>") == std::string::npos);
        }
}
