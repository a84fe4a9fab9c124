#include "document/parts.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using namespace rapporteur::test;

TEST_CASE("notes are stories of their own, in the order of reference", "[document]") {
    Parts parts;
    parts.body = "<w:p><w:r><w:t>a</w:t></w:r><w:r><w:endnoteReference w:id=\"2\"/></w:r><w:r><w:t>b</w:t>"
                 "<w:footnoteReference w:id=\"5\"/><w:footnoteReference w:id=\"99\"/></w:r></w:p>";
    parts.footnotes =
        "<w:footnote w:id=\"-1\" w:type=\"separator\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
        "<w:footnote w:id=\"5\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>foot</w:t></w:r></w:p>"
        "<w:p/></w:footnote>";
    parts.endnotes = "<w:endnote w:id=\"2\"><w:p><w:r><w:t>end</w:t></w:r></w:p></w:endnote>";
    const Document document = read(parts);
    CHECK(texts(document) == Strings{"ab"});
    CHECK(spans(document, document.body.paragraphs[0]) ==
          Strings{"note[1,1)->0", "note[2,2)->1", "note[2,2)->2"});
    REQUIRE(document.notes.size() == 3);
    CHECK(document.notes[0].kind == StoryKind::endnote);
    CHECK(document.notes[0].paragraphs.at(0).text == "end");
    CHECK(document.notes[1].kind == StoryKind::footnote);
    CHECK(document.notes[1].part == "word/footnotes.xml");
    CHECK(document.notes[1].id == "5");
    REQUIRE(document.notes[1].paragraphs.size() == 2);
    CHECK(document.notes[1].paragraphs[0].text == "foot");
    CHECK(document.notes[1].paragraphs[0].number == 2);
    CHECK(document.notes[2].paragraphs.empty());
    CHECK(oddities(document) == Strings{"dangling-note"});
}

TEST_CASE("the headers of the first section are read, the others named", "[document]") {
    Parts parts;
    parts.headers = {"<w:p><w:r><w:t>default</w:t></w:r></w:p>", "<w:p><w:r><w:t>first</w:t></w:r></w:p>",
                     "<w:p><w:r><w:t>even</w:t></w:r></w:p>", "<w:p><w:r><w:t>later</w:t></w:r></w:p>"};
    parts.footers = {"<w:p><w:r><w:t>page 1</w:t></w:r></w:p>"};
    parts.body =
        "<w:p><w:pPr><w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdHeader1\"/><w:headerReference "
        "w:type=\"first\" r:id=\"rIdHeader2\"/><w:headerReference w:type=\"even\" r:id=\"rIdHeader3\"/>"
        "<w:footerReference w:type=\"default\" r:id=\"rIdFooter1\"/><w:titlePg/></w:sectPr></w:pPr></w:p>"
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdHeader4\"/></w:sectPr>";
    const Document document = read(parts);
    REQUIRE(document.headers.size() == 2);
    CHECK(document.headers[0].id == "first");
    CHECK(document.headers[0].part == "word/header2.xml");
    CHECK(document.headers[0].paragraphs.at(0).text == "first");
    CHECK(document.headers[1].paragraphs.at(0).text == "default");
    REQUIRE(document.footers.size() == 1);
    CHECK(document.footers[0].paragraphs.at(0).text == "page 1");
    CHECK(artifacts(document) ==
          Strings{"header word/header3.xml|even @0:0", "header word/header4.xml|later @0:0"});
}

TEST_CASE("who wrote it, in which language, from which template", "[document]") {
    Parts parts;
    parts.body = "<w:p/>";
    parts.settings = "<w:themeFontLang w:val=\"es-SV\"/>";
    Package package = make_package(parts);
    package.parts.push_back(
        {"docProps/core.xml",
         "",
         PartRole::core_properties,
         "<cp:coreProperties><dc:title> The\n Report </dc:title><dc:creator>Ana</dc:creator>"
         "<cp:lastModifiedBy>Luis</cp:lastModifiedBy></cp:coreProperties>",
         {}});
    package.parts.push_back({"docProps/app.xml",
                             "",
                             PartRole::app_properties,
                             "<Properties><Template>Normal.dotm</Template></Properties>",
                             {}});
    const Properties properties = read_document(package)->properties;
    CHECK(properties.title == "The Report");
    CHECK(properties.creator == "Ana");
    CHECK(properties.last_modified_by == "Luis");
    CHECK(properties.language == "es-SV");
    CHECK(properties.template_name == "Normal.dotm");
}

TEST_CASE("a long document is read alike whether its tree is kept or used up", "[document][slow]") {
    // Fields, changes, tables and text boxes cross paragraphs, and a section ends in the middle.
    const std::string piece =
        "<w:p><w:r><w:t>Take note of the report</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
        "<w:r><w:instrText> REF place </w:instrText></w:r><w:r><w:fldChar "
        "w:fldCharType=\"separate\"/></w:r></w:p>"
        "<w:p><w:r><w:t>a result</w:t></w:r></w:p><w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        "<w:r><w:t>behind it</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"A\"/></w:rPr></w:pPr><w:r><w:t>one "
        "</w:t></w:r></w:p>"
        "<w:p><w:ins w:id=\"2\" w:author=\"A\"><w:r><w:t>paragraph</w:t></w:r></w:ins></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>1.</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>cell</w:t></w:r></"
        "w:p>"
        "</w:tc></w:tr></w:tbl><w:bookmarkStart w:id=\"3\" w:name=\"place\"/><w:bookmarkEnd w:id=\"3\"/>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>controlled</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p>"
        "</w:txbxContent></v:textbox></v:shape></w:pict><w:t>around</w:t></w:r></w:p>";
    const std::size_t pieces = (std::size_t{17} << 20U) / piece.size();
    Parts parts;
    parts.is_plain = false; // the simple reading would take too long
    parts.headers = {"<w:p><w:r><w:t>first</w:t></w:r></w:p>"};
    for (std::size_t index = 0; index < pieces; ++index) {
        parts.body += piece;
        if (index == pieces / 2)
            parts.body += "<w:p><w:pPr><w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdHeader1\"/>"
                          "</w:sectPr></w:pPr></w:p>";
    }
    const Document kept = read(parts);
    Package package = make_package(parts);
    const auto used = read_document(std::move(package), TrackChanges::accept, Limits{}.shown_bytes);
    REQUIRE(used);
    REQUIRE(kept.body.paragraphs.size() > 5 * pieces);
    CHECK(used->headers.size() == 1);
    // Compared without printing a difference: the texts are long.
    const bool same_texts = texts(*used) == texts(kept);
    const bool same_artifacts = artifacts(*used) == artifacts(kept);
    const bool same_oddities = oddities(*used) == oddities(kept);
    CHECK(same_texts);
    CHECK(same_artifacts);
    CHECK(same_oddities);
}
