#include "package/package.hpp"

#include "support/hostile.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace rapporteur;
using namespace rapporteur::testing;

namespace {

Result<Package> open(const std::vector<ZipItem>& items, const Limits& limits = {}) {
    const std::string bytes = write_zip(items);
    return open_package(std::as_bytes(std::span(bytes.data(), bytes.size())), limits);
}

std::vector<std::string> names(const Package& package) {
    std::vector<std::string> result;
    for (const auto& part : package.parts)
        result.push_back(part.name);
    return result;
}

constexpr char type[] = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string relationship(const std::string& id, const std::string& uri, const std::string& rest) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + uri + "\" " + rest + "/>";
}
std::string list(const std::string& relationships) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           relationships + "</Relationships>";
}

const std::string header =
    "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>";

/// A document with all parts that are read, and some that are not.
std::vector<ZipItem> full_package() {
    auto items = docx_items(document_xml("<w:p/>"));
    item(items, "_rels/.rels").data =
        list(relationship(
                 "a", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                 "Target=\"docProps/core.xml\"") +
             relationship("b", std::string(type) + "extended-properties", "Target=\"docProps/app.xml\"") +
             relationship("c", std::string(type) + "officeDocument", "Target=\"word/document.xml\""));
    item(items, "word/_rels/document.xml.rels").data =
        list(relationship("h1", std::string(type) + "header", "Target=\"header1.xml\"") +
             relationship("h2", std::string(type) + "header", "Target=\"header2.xml\"") +
             relationship("s", std::string(type) + "styles", "Target=\"styles.xml\"") +
             relationship("l", std::string(type) + "hyperlink",
                          "Target=\"http://x/?a=1&amp;b=2\" TargetMode=\"External\"") +
             relationship("i", std::string(type) + "image", "Target=\"media/a%20b.png\"") +
             relationship("k", "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
                          "Target=\"effects.xml\"") +
             relationship("f", std::string(type) + "aFChunk", "Target=\"../chunk.html\""));
    for (const std::string name : {"word/header1.xml", "word/header2.xml"})
        item(items, name).data = header;
    item(items, "docProps/core.xml").data =
        "<p:coreProperties "
        "xmlns:p=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>";
    item(items, "docProps/app.xml").data =
        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"/>";
    item(items, "word/media/a b.png").data = "\x89PNG";
    item(items, "chunk.html").data = "<p>not XML";
    item(items, "word/_rels/header1.xml.rels").data =
        list(relationship("l", std::string(type) + "hyperlink", "Target=\"#here\""));
    return items;
}

} // namespace

TEST_CASE("The parts a document is read from come in order, the rest is listed") {
    const auto package = open(full_package());
    REQUIRE(package);
    CHECK(names(*package) == std::vector<std::string>{"word/document.xml", "word/header1.xml",
                                                      "word/header2.xml", "word/styles.xml", "chunk.html",
                                                      "docProps/core.xml", "docProps/app.xml"});
    CHECK(package->unread ==
          std::vector<std::string>{"chunk.html", "word/media/a b.png", "word/numbering.xml"});
    CHECK(package->oddities.empty());
    CHECK(package->main().content_type ==
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
    CHECK(package->find(PartRole::core_properties)->xml == "<cp:coreProperties/>");
    CHECK(package->find(PartRole::alt_chunk)->xml.empty());
    CHECK(package->find(PartRole::numbering) == nullptr);
    CHECK(package->find("word/header2.xml")->role == PartRole::header);
}

TEST_CASE("Relationships are resolved and keep their order") {
    const auto package = open(full_package());
    REQUIRE(package);
    std::vector<std::string> lines;
    for (const auto& link : package->main().relationships)
        lines.push_back(link.id + " " + link.type + (link.external ? " -> " : " ") + link.target);
    CHECK(lines ==
          std::vector<std::string>{
              "h1 header word/header1.xml", "h2 header word/header2.xml", "s styles word/styles.xml",
              "l hyperlink -> http://x/?a=1&b=2", "i image word/media/a b.png",
              "k http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects word/effects.xml",
              "f aFChunk chunk.html"});
    const auto* first = package->find("word/header1.xml");
    REQUIRE(first->relationships.size() == 1);
    CHECK(first->relationships[0].target == "word/header1.xml");
}

TEST_CASE("What is odd about the package is recorded, not judged") {
    auto items = docx_items(document_xml("<w:p/>"));
    item(items, "word/_rels/document.xml.rels").data =
        list(relationship("a", std::string(type) + "image", "Target=\"../../../etc/passwd\"") +
             relationship("b", std::string(type) + "footnotes", "Target=\"footnotes.xml\"") +
             relationship("c", std::string(type) + "styles", "Target=\"styles.xml\"") +
             relationship("d", std::string(type) + "styles", "Target=\"numbering.xml\""));
    const auto package = open(items);
    REQUIRE(package);
    std::vector<std::string> lines;
    for (const auto& oddity : package->oddities)
        lines.push_back(oddity.kind + ", " + oddity.part + ": " + oddity.detail);
    CHECK(lines ==
          std::vector<std::string>{
              "escaping-target, word/document.xml: the relationship `a` leads out of the package",
              "missing-part, word/document.xml: the relationship `b` leads to `word/footnotes.xml`, which is "
              "not there",
              "second-part, word/numbering.xml: a second part of the kind `styles` is not read"});
}

TEST_CASE("Text is handed on byte for byte, in UTF-8 and without its byte order mark") {
    const std::string text = "<w:p>a\xC3\xB1o \xF0\x9F\x98\x80 \xEF\xBF\xBD\t\r\n&#233;</w:p>";
    const auto plain = open(docx_items(document_xml(text)));
    const auto marked = open(docx_items("\xEF\xBB\xBF" + document_xml(text)));
    REQUIRE(plain);
    REQUIRE(marked);
    CHECK(plain->main().xml == document_xml(text));
    CHECK(marked->main().xml == document_xml(text));

    const std::string xml = "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"/>";
    std::string wide = "\xFE\xFF";
    for (const char byte : xml)
        wide += {'\0', byte};
    wide += {'\x00', '<',    '\x00', '!',    '\x00', '-', '\x00', '-', '\xD8', '\x3D',
             '\xDE', '\x00', '\x20', '\xAC', '\x00', '-', '\x00', '-', '\x00', '>'};
    const auto converted = open(docx_items(wide));
    REQUIRE(converted);
    CHECK(converted->main().xml == xml + "<!--\xF0\x9F\x98\x80\xE2\x82\xAC-->");
}

TEST_CASE("More elements than the limit allows are refused, in one part and in all together") {
    std::string body;
    for (int i = 0; i < 100; ++i)
        body += "<w:p/>";
    const auto items = docx_items(document_xml(body));
    Limits limits;
    limits.elements = 50;
    CHECK(open(items, limits)
              .error()
              .line()
              .starts_with("limit: word/document.xml: the part holds more than 50 elements (at byte "));
    limits.elements = 105;
    CHECK(open(items, limits).error().line() ==
          "limit: word/document.xml: the parts of the document hold more than 105 XML elements together");
    limits.elements = 200;
    CHECK(open(items, limits));
}

TEST_CASE("The name of an entry may be as long as a file system takes") {
    auto items = docx_items(document_xml("<w:p/>"));
    item(items, "word/media/" + std::string(240, 'a') + ".png").data = "x";
    CHECK(open(items));
    item(items, "word/media/" + std::string(241, 'a') + ".png").data = "x";
    CHECK(open(items).error().line() == "limit: word/media/" + std::string(49, 'a') +
                                            ": the name of the entry has 256 bytes; at most 255 are read");
}

TEST_CASE("A picture may have a name in an encoding of old") {
    auto items = docx_items(document_xml("<w:p/>"));
    item(items, "word/media/gr\x94ger.png").flags = 0;
    const auto package = open(items);
    REQUIRE(package);
    CHECK(package->unread == std::vector<std::string>{"word/media/gr\uFFFDger.png"});
}

TEST_CASE("A part is found however its name is escaped and spelled") {
    const auto open_named = [](const std::string& entry, const std::string& target, const std::string& part) {
        auto items = docx_items("");
        items.erase(std::find_if(items.begin(), items.end(),
                                 [](const ZipItem& each) { return each.name == "word/document.xml"; }));
        item(items, entry).data = document_xml("<w:p/>");
        item(items, "_rels/.rels").data =
            list(relationship("a", std::string(type) + "officeDocument", "Target=\"" + target + "\""));
        std::string& types = item(items, "[Content_Types].xml").data;
        types.replace(types.find("/word/document.xml"), 18, part);
        const auto package = open(items);
        return package ? package->main().name : package.error().line();
    };
    CHECK(open_named("word/the%20text.xml", "word/the%20text.xml", "/word/the%20text.xml") ==
          "word/the%20text.xml");
    CHECK(open_named("word/the text.xml", "word/the%20text.xml", "/word/the%20text.xml") ==
          "word/the text.xml");
    CHECK(open_named("word/the text.xml", "/word/the text.xml", "/word/the text.xml") == "word/the text.xml");
    CHECK(open_named("Word/Document.xml", "word/document.xml", "/WORD/document.xml") == "Word/Document.xml");

    auto items = docx_items(document_xml("<w:p/>"));
    item(items, "word/_rels/document.xml.rels").data =
        list(relationship("h", std::string(type) + "header", "Target=\"Header%201.xml\""));
    item(items, "word/header%201.xml").data = header;
    const auto package = open(items);
    REQUIRE(package);
    CHECK(package->find(package->main().relationships.at(0).target)->role == PartRole::header);
}
