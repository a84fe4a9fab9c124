// LISTNUM (17.16.5.33) and AUTONUM, AUTONUMLGL, AUTONUMOUT (17.16.5.4 to 17.16.5.6), from the XML to the
// text. The expected values are from the examples in these clauses, from Word's help on the field, and from
// Microsoft's article 162895, which shows the three lists.
#include "numbering/number_fields.hpp"

#include "document/parts.hpp"
#include "numbering/numbering.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using namespace rapporteur::test;

namespace {

std::string field(std::string_view instruction) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + std::string(instruction) +
           "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}
std::string words(std::string_view text, std::string_view properties = "") {
    return "<w:r><w:rPr>" + std::string(properties) + "</w:rPr><w:t xml:space=\"preserve\">" +
           std::string(text) + "</w:t></w:r>";
}
std::string paragraph(std::string_view content, std::string_view properties = "") {
    return "<w:p><w:pPr>" + std::string(properties) + "</w:pPr>" + std::string(content) + "</w:p>";
}
Document shown(const std::string& body, const std::string& numbering = "") {
    Parts parts;
    parts.body = body;
    parts.numbering = numbering;
    parts.styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>";
    return with_number_fields(read(parts)).value();
}
const std::string list = "<w:abstractNum w:abstractNumId=\"4\"><w:name w:val=\"Clauses\"/>"
                         "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText "
                         "w:val=\"%1.\"/></w:lvl>"
                         "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt "
                         "w:val=\"lowerLetter\"/><w:lvlText w:val=\"(%2)\"/></w:lvl>"
                         "</w:abstractNum><w:num w:numId=\"9\"><w:abstractNumId w:val=\"4\"/></w:num>";
const std::string item = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"9\"/></w:numPr>";

} // namespace

TEST_CASE("a LISTNUM in a paragraph without number counts in NumberDefault", "[numbering]") {
    const Document document =
        shown(paragraph(words("first ") + field(" LISTNUM ") + words(" and ") +
                        field("LISTNUM \\* MERGEFORMAT") + words(" second")) +
              paragraph(field("LISTNUM NumberDefault \\l 2")) + paragraph(field("listnum")));
    CHECK(texts(document) == Strings{"first 1) and 2) second", "a)", "3)"});
}

TEST_CASE("a LISTNUM in a numbered paragraph counts one level below it, in its list", "[numbering]") {
    const Document document =
        shown(paragraph(words("the ") + field("LISTNUM") + words(", ") + field("LISTNUM"), item) +
                  paragraph(words("x"), "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"9\"/></w:numPr>") +
                  paragraph(field("LISTNUM"), item),
              list);
    CHECK(texts(document) == Strings{"the (a), (b)", "x", "(a)"});
    const Labels labels = compute_labels(document);
    CHECK(labels.body[0].text == "1.");
    CHECK(labels.body[1].text == "(c)"); // the fields are counted
    CHECK(labels.body[2].text == "2.");
}

TEST_CASE("a LISTNUM counts in the list it names, at its level, from its start", "[numbering]") {
    const Document document =
        shown(paragraph(field("LISTNUM clauses \\l 2 \\s 4") + field("LISTNUM \"Clauses\" \\l 2")) +
                  paragraph(field("LISTNUM OutlineDefault") + field("LISTNUM OutlineDefault \\l 3")) +
                  paragraph(field("LISTNUM LegalDefault") + field("LISTNUM LegalDefault \\l 2")) +
                  paragraph(field("LISTNUM Unknown")),
              list);
    CHECK(texts(document) == Strings{"(d)(e)", "I.1.", "1.1.1.", "1)"});
}

TEST_CASE("AUTONUM counts paragraphs, headings at their level", "[numbering]") {
    const std::string h1 = "<w:pStyle w:val=\"H1\"/>";
    const std::string h2 = "<w:pStyle w:val=\"H2\"/>";
    const auto body = [&](const std::string& code) {
        return paragraph(field(code) + words(" One"), h1) + paragraph(field(code), h2) +
               paragraph(field(code), h2) + paragraph(field(code) + field(code)) +
               paragraph(field(code), h1) + paragraph(field(code), h2);
    };
    CHECK(texts(shown(body("AUTONUM"))) == Strings{"1. One", "1.", "2.", "1.1.", "2.", "1."});
    CHECK(texts(shown(body("AUTONUMLGL"))) ==
          Strings{"1. One", "1.1.", "1.2.", "1.2.1.1.2.1.", "2.", "2.1."});
    CHECK(texts(shown(body("AUTONUMLGL \\e \\s -"))) ==
          Strings{"1 One", "1-1", "1-2", "1-2-11-2-1", "2", "2-1"});
    CHECK(texts(shown(body("AUTONUMOUT"))) == Strings{"I. One", "A.", "B.", "1.1.", "II.", "A."});
}

TEST_CASE("AUTONUM is written in the format and with the separator it asks for", "[numbering]") {
    // The example of the clause: 1. 2: c xxx IV. fifth.
    CHECK(texts(shown(paragraph(field("AUTONUM")) + paragraph(field("AUTONUM \\* Arabic \\s :")) +
                      paragraph(field("AUTONUM \\* alphabetic \\s \" \"") + words("xxx")) +
                      paragraph(field("AUTONUM \\* ROMAN")) + paragraph(field("AUTONUM \\* OrdText")))) ==
          Strings{"1.", "2:", "c xxx", "IV.", "fifth."});
    CHECK(texts(shown(paragraph(field("AUTONUMLGL \\* ROMAN \\e") + words(" xxx")))) == Strings{"I xxx"});
}

TEST_CASE("what stands behind a number moves with it", "[numbering]") {
    const Document document =
        shown(paragraph(words("a ", "<w:b/>") + field("LISTNUM") + words(" b ", "<w:i/>") +
                        "<w:bookmarkStart w:name=\"here\"/>" + words("c")));
    CHECK(texts(document) == Strings{"a 1) b c"});
    CHECK(spans(document, document.body.paragraphs[0]) == Strings{"bold[0,2)", "italic[4,7)"});
    CHECK(artifacts(document) == Strings{"field-code LISTNUM @1:2", "bookmark here @1:7"});
}

TEST_CASE("a field that has a result, or is hidden, shows no number of its own", "[numbering]") {
    const std::string with_result = "<w:fldSimple w:instr=\"LISTNUM\"><w:r><w:t>9)</w:t></w:r></w:fldSimple>";
    CHECK(texts(shown(paragraph(with_result + words(" x")))) == Strings{"9) x"});
    const std::string hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                               "<w:r><w:rPr><w:vanish/></w:rPr><w:instrText>LISTNUM</w:instrText></w:r>"
                               "<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType=\"end\"/></w:r>";
    CHECK(texts(shown(paragraph(words("x") + hidden))) == Strings{"x"});
    CHECK(texts(shown(paragraph("<w:fldSimple w:instr=\"LISTNUM\"/>"))) == Strings{"1)"});
}

TEST_CASE("what number fields show is within the bound of what a document may show", "[numbering]") {
    Parts parts;
    parts.body = paragraph(field("LISTNUM"));
    Limits limits;
    limits.shown_bytes = 2000;
    CHECK(with_number_fields(read(parts), limits).has_value());
    parts.body = paragraph(field("LISTNUM") + words("x") + field("LISTNUM"));
    limits.shown_bytes = read(parts).shown_bytes + 3;
    const auto refused = with_number_fields(read(parts), limits);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == FailureCode::limit);
}
