#include "document/parts.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using namespace rapporteur::test;

TEST_CASE("runs split by revision ids are one text", "[document]") {
    const Document document = read_body(
        R"(<w:p w:rsidR="00A1" w14:paraId="1A2B3C4D"><w:r w:rsidRPr="00B2"><w:t>The Liai</w:t></w:r>)"
        R"(<w:proofErr w:type="spellStart"/><w:r><w:t xml:space="preserve">son  Officer </w:t></w:r>)"
        R"(<w:r><w:t>Network</w:t></w:r></w:p>)");
    CHECK(texts(document) == Strings{"The Liaison  Officer Network"});
    CHECK(document.body.paragraphs[0].number == 1);
    CHECK(document.body.paragraphs[0].para_id == 0x1A2B3C4D);
    CHECK(artifacts(document).empty());
}

TEST_CASE("white space at the ends of w:t counts only where it is preserved", "[document]") {
    CHECK(texts(read_body(R"(<w:p><w:r><w:t> a </w:t><w:t>b</w:t><w:t xml:space="preserve"> c </w:t></w:r>)"
                          R"(<w:r><w:t> </w:t><w:t xml:space="preserve"> </w:t><w:t>d
e</w:t></w:r></w:p>)")) == Strings{"ab c  d e"});
    CHECK(texts(read_body(R"(<w:p xml:space="preserve"><w:r><w:t> a </w:t></w:r></w:p>)")) == Strings{" a "});
}

TEST_CASE("tabs, breaks and hyphens are characters", "[document]") {
    const Document document =
        read_body("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t>"
                  "<w:noBreakHyphen/><w:t>e</w:t><w:softHyphen/><w:t>f</w:t><w:ptab/><w:t>g</w:t>"
                  "<w:lastRenderedPageBreak/><w:br w:type=\"textWrapping\"/><w:t>h</w:t></w:r></w:p>");
    CHECK(texts(document) == Strings{"a\tb\nc\nd\u2011e\u00ADf\tg\nh"});
    CHECK(artifacts(document).empty());
}

TEST_CASE("a page break parts the words on both sides of it and is recorded", "[document]") {
    const Document document = read_body(
        R"(<w:p><w:r><w:br w:type="page"/><w:t>first</w:t></w:r><w:r><w:br w:type="page"/><w:t>second</w:t>)"
        R"(<w:br w:type="column"/></w:r></w:p>)");
    CHECK(texts(document) == Strings{"first\nsecond"});
    CHECK(artifacts(document) == Strings{"page-break @1:0", "page-break @1:5", "page-break column @1:12"});
}

TEST_CASE("transparent containers hide nothing", "[document]") {
    CHECK(texts(read_body(
              "<w:p><w:smartTag><w:smartTagPr/><w:r><w:t xml:space=\"preserve\">San </w:t></w:r></w:smartTag>"
              "<w:customXml><w:customXmlPr/><w:r><w:t>José</w:t></w:r></w:customXml>"
              "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/><w:rPr/></w:sdtPr><w:sdtContent><w:r><w:t>, </w:t></w:r>"
              "</w:sdtContent></w:sdt><w:bdo w:val=\"ltr\"><w:r><w:t>a</w:t></w:r></w:bdo>"
              "<w:dir w:val=\"rtl\"><w:r><w:t>b</w:t></w:r></w:dir>"
              "<x:new xmlns:x=\"urn:x\"><w:future><w:r><w:t>c</w:t></w:r></w:future></x:new></w:p>")) ==
          Strings{"San José,abc"});
    CHECK(texts(read_body("<w:sdt><w:sdtContent><w:p><w:r><w:t>one</w:t></w:r></w:p><w:customXml><w:p><w:r>"
                          "<w:t>two</w:t></w:r></w:p></w:customXml></w:sdtContent></w:sdt><w:p/>"
                          "<w:r><w:t>no paragraph</w:t></w:r>")) ==
          Strings{"one", "two", "", "no paragraph"});
}

TEST_CASE("ruby shows its base, then its reading in brackets", "[document]") {
    CHECK(texts(read_body("<w:p><w:r><w:ruby><w:rubyPr><w:rubyAlign w:val=\"center\"/></w:rubyPr><w:rt><w:r>"
                          "<w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase>"
                          "</w:ruby></w:r></w:p>")) == Strings{"漢(kan)"});
}

TEST_CASE("symbols are real characters", "[document]") {
    CHECK(texts(read_body(
              R"(<w:p><w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:font="Wingdings" w:char="F0FC"/>)"
              R"(<w:sym w:font="Wingdings" w:char="00A7"/><w:sym w:font="Arial" w:char="2260"/>)"
              R"(<w:sym w:font="Symbol" w:char="zz"/></w:r></w:p>)")) == Strings{"•✓▪≠"});
    CHECK(texts(read_strange_body("<w:p><w:r><w:rPr><w:rFonts w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"/></w:rPr>"
                                  "<w:t>\uF0B7 abc</w:t></w:r></w:p>")) == Strings{"• abc"});
}

TEST_CASE("of alternate content one branch is shown", "[document]") {
    const auto body = [](std::string_view required) {
        return "<w:p><w:r><mc:AlternateContent xmlns:new=\"urn:new\" "
               "xmlns:w16=\"http://schemas.microsoft.com/office/word/2018/wordml\"><mc:Choice Requires=\"" +
               std::string(required) +
               "\"><w:t>choice</w:t></mc:Choice><mc:Fallback><w:t>fallback</w:t></mc:Fallback>"
               "</mc:AlternateContent></w:r></w:p>";
    };
    CHECK(texts(read_strange_body(body("wps"))) == Strings{"choice"});
    CHECK(texts(read_strange_body(body(" w14  w16 "))) == Strings{"choice"});
    CHECK(texts(read_strange_body(body("new"))) == Strings{"fallback"});
    CHECK(texts(read_strange_body(body("wps new"))) == Strings{"fallback"});
    CHECK(texts(read_strange_body(body("undeclared"))) == Strings{"fallback"});
    CHECK(texts(read_strange_body(body(""))) == Strings{"fallback"});
    CHECK(texts(read_body(
              "<w:p><mc:AlternateContent><mc:Choice Requires=\"n\"><w:r><w:t>a</w:t></w:r></mc:Choice>"
              "</mc:AlternateContent></w:p>")) == Strings{""});
}

TEST_CASE("paragraphs are counted in the branches that are not shown, too", "[document]") {
    const Document document = read_body(
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor>"
        "<wp:docPr id=\"1\" name=\"Text Box 1\" descr=\"title "
        "block\"/><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r>"
        "<w:t>in the "
        "box</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice>"
        "<mc:Fallback><w:pict><v:shape alt=\"old\"><v:textbox><w:txbxContent><w:p><w:r><w:t>in the "
        "box</w:t></w:r>"
        "</w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        "<w:r><w:t>anchor</w:t></w:r></w:p><w:p><w:r><w:t>next</w:t></w:r></w:p>");
    CHECK(texts(document) == Strings{"in the box", "anchor", "next"});
    CHECK(document.body.paragraphs[0].number == 2);
    CHECK(document.body.paragraphs[0].in_text_box);
    CHECK(document.body.paragraphs[1].number == 1);
    CHECK(document.body.paragraphs[2].number == 4);
    CHECK(artifacts(document) == Strings{"drawing title block @1:0"});
}

TEST_CASE("a text box stands after the words it follows", "[document]") {
    const std::string box =
        "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:pPr><w:jc w:val=\"center\"/>"
        "</w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>box</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p>"
        "<w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:txbxContent></v:textbox>"
        "</v:shape></w:pict><w:t>tail</w:t></w:r>";
    const Document document = read_body("<w:p><w:r><w:t>words</w:t></w:r>" + box + "</w:p><w:p/>");
    CHECK(texts(document) == Strings{"wordstail", "box", "cell", ""});
    CHECK(document.body.paragraphs[0].spans.empty());
    CHECK(document.body.paragraphs[1].alignment == Alignment::center);
    CHECK(document.body.paragraphs[2].cell == 0);
    CHECK(document.body.paragraphs[2].in_text_box);
    CHECK_FALSE(document.body.paragraphs[3].in_text_box);
}

TEST_CASE("formulas give their text in order, inside and beside paragraphs", "[document]") {
    CHECK(texts(read_body(
              "<w:p><w:r><w:t>x</w:t></w:r><m:oMath><m:f><m:fPr><m:ctrlPr><w:rPr/></m:ctrlPr></m:fPr>"
              "<m:num><m:r><m:rPr/><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den>"
              "</m:f></m:oMath></w:p><m:oMathPara><m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath>"
              "</m:oMathPara><w:p><w:r><w:t>y</w:t></w:r></w:p>")) == Strings{"xab", "E=mc", "y"});
}

TEST_CASE("drawings, objects and foreign parts are named", "[document]") {
    Parts parts;
    parts.body =
        "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Picture 3\"/></wp:inline></w:drawing>"
        "</w:r><w:r><w:object><v:shape/><o:OLEObject ProgID=\"Excel.Sheet.12\"/></w:object></w:r></w:p>"
        "<w:altChunk r:id=\"rId5\"/><w:p><w:subDoc r:id=\"rId6\"/></w:p>"
        "<w:p><w:r><w:pict><v:shape><v:textpath string=\"DRAFT\"/></v:shape></w:pict></w:r></w:p>";
    parts.relationships = {{"rId5", "aFChunk", "word/chunk.html", false},
                           {"rId6", "subDocument", "part2.docx", true}};
    CHECK(artifacts(read(parts)) == Strings{"drawing Picture 3 @1:0", "object Excel.Sheet.12 @1:0",
                                            "alt-chunk word/chunk.html @2:0", "sub-document part2.docx @2:0",
                                            "drawing DRAFT @3:0"});
}

TEST_CASE("hidden text is no text", "[document]") {
    const Document document = read_body(
        "<w:p><w:r><w:t>seen</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>un</w:t></"
        "w:r><w:r><w:rPr><w:vanish/>"
        "</w:rPr><w:t>seen</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>!</w:t></w:r></w:p>");
    CHECK(texts(document) == Strings{"seen!"});
    CHECK(artifacts(document) == Strings{"hidden-text|unseen @1:4"});
}

TEST_CASE("a style separator joins two paragraphs into one line", "[document]") {
    const std::string separated = "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:vanish/>"
                                  "<w:specVanish/></w:rPr></w:pPr><w:r><w:t>Heading. </w:t></w:r></w:p>";
    const Document document = read_body(separated + "<w:p><w:r><w:t>Text</w:t></w:r></w:p>");
    CHECK(texts(document) == Strings{"Heading.Text"});
    CHECK(document.body.paragraphs[0].num_pr.num_id == 1);
    CHECK(document.body.paragraphs[0].number == 1);
    CHECK_FALSE(document.body.paragraphs[0].mark_hidden);
    const Document numbered = read_body(
        separated +
        "<w:p><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr><w:r><w:t>(a)</w:t></w:r></w:p>");
    CHECK(texts(numbered) == Strings{"Heading.", "(a)"});
    CHECK(numbered.body.paragraphs[0].mark_hidden);
    const Document hidden =
        read_body("<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"
                  "<w:p><w:r><w:t>b</w:t></w:r></w:p>");
    CHECK(texts(hidden) == Strings{"a", "b"});
    CHECK(hidden.body.paragraphs[0].mark_hidden);
}

TEST_CASE("bookmarks stand where they start", "[document]") {
    const Document document = read_body(
        "<w:bookmarkStart w:id=\"9\" w:name=\"top\"/><w:p><w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/>"
        "<w:bookmarkEnd w:id=\"0\"/><w:r><w:t>Thé</w:t></w:r><w:bookmarkStart w:id=\"1\" "
        "w:name=\"OLE_LINK26\"/>"
        "<w:r><w:t>x</w:t></w:r></w:p><w:bookmarkEnd w:id=\"1\"/><w:bookmarkStart w:id=\"2\" "
        "w:name=\"end\"/>");
    CHECK(texts(document) == Strings{"Théx"});
    CHECK(artifacts(document) == Strings{"bookmark top @1:0", "bookmark _GoBack @1:0",
                                         "bookmark OLE_LINK26 @1:4", "bookmark end @1:5"});
}

TEST_CASE("a body without paragraphs is odd, another root is an error", "[document]") {
    const Document document = read_body("<w:sectPr/>");
    CHECK(document.body.paragraphs.empty());
    CHECK(oddities(document) == Strings{"empty-body"});
    Package package;
    package.parts.push_back({"word/document.xml", "", PartRole::main, "<_w:document/>", {}});
    const Result<Document> failed = read_document(package);
    REQUIRE_FALSE(failed.has_value());
    CHECK(failed.error().line() ==
          "corrupt: word/document.xml: the main part is no WordprocessingML document");
}

TEST_CASE("an empty paragraph that only ends a section takes no number", "[document]") {
    const Document document =
        read_body("<w:p><w:pPr><w:sectPr/></w:pPr></w:p><w:p><w:pPr><w:sectPr/></w:pPr><w:r>"
                  "<w:t>a</w:t></w:r></w:p><w:p/>");
    CHECK(document.body.paragraphs[0].uncounted);
    CHECK_FALSE(document.body.paragraphs[1].uncounted);
    CHECK_FALSE(document.body.paragraphs[2].uncounted);
}

TEST_CASE("what another program marked as its own is no content, and told", "[document]") {
    const auto read = [](const std::string& declarations) {
        Package package = make_package({.body = ""});
        package.parts.front().xml =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:x=\"urn:x\" " +
            declarations +
            "><w:body><w:p><w:r><w:t>one</w:t></w:r><x:note><w:r><w:t>two</w:t></w:r></x:note></w:p>"
            "<x:more><w:p/></x:more><w:p><w:r><w:t>three</w:t></w:r></w:p></w:body></w:document>";
        return read_document(package);
    };
    const auto document = [&](const std::string& declarations) { return read(declarations).value(); };
    const Document known = document("");
    CHECK(texts(known) == Strings{"onetwo", "", "three"});
    CHECK(artifacts(known).empty());
    const Document ignored = document("mc:Ignorable=\"w14 x\"");
    CHECK(texts(ignored) == Strings{"one", "three"});
    CHECK(ignored.body.paragraphs[1].number == 3);
    CHECK(artifacts(ignored) == Strings{"foreign-markup x:note|two @1:3"});
    CHECK(texts(document("mc:Ignorable=\"x\" mc:ProcessContent=\"x:note\"")) == Strings{"onetwo", "three"});
    CHECK(texts(document("mc:Ignorable=\"x\" mc:ProcessContent=\"x:*\"")) == Strings{"onetwo", "", "three"});
    // Words are not left out because of a prefix without namespace.
    CHECK(texts(document("mc:Ignorable=\"w16x x2\"")) == Strings{"onetwo", "", "three"});
    CHECK(texts(document("mc:MustUnderstand=\"w14\"")) == texts(known));
    CHECK(texts(document("xmlns:w16se=\"http://schemas.microsoft.com/office/word/2015/wordml/symex\" "
                         "mc:MustUnderstand=\"w16se\"")) == texts(known));
    CHECK(read("mc:MustUnderstand=\"w14 x\"").error().line() ==
          "unsupported: word/document.xml: the document is for programs that know `x` (mc:MustUnderstand), "
          "which "
          "Word does not");
}

TEST_CASE("the words of a formatting change are those of its run, once", "[document]") {
    const std::string change = "<w:rPr><w:rPrChange w:author=\"A\"><w:rPr/></w:rPrChange></w:rPr>";
    CHECK(artifacts(read_body(
              "<w:p><w:r>" + change + "<w:t>out</w:t><w:pict><v:textbox><w:txbxContent><w:p><w:r>" + change +
              "<w:t>in</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r></w:p>")) ==
          Strings{"formatting-change A|out @1:0+3", "drawing @1:3", "formatting-change A|in @2:0+2"});
}

TEST_CASE("a dropped capital belongs to the word it begins", "[document]") {
    // 17.3.1.11 framePr: the frame is beside the paragraph after it.
    const auto capital = [](std::string_view text, std::string_view kind) {
        return "<w:p><w:pPr><w:framePr w:dropCap=\"" + std::string(kind) +
               "\" w:lines=\"3\"/></w:pPr><w:r><w:t>" + std::string(text) + "</w:t></w:r></w:p>";
    };
    const std::string rest =
        "<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr><w:r><w:t>rop the base</w:t></w:r></w:p>";
    const Document document = read_body(capital("D", "drop") + rest + capital("D", "margin") + rest);
    CHECK(texts(document) == Strings{"Drop the base", "Drop the base"});
    CHECK(document.body.paragraphs[0].number == 2);
    CHECK(document.body.paragraphs[0].alignment == Alignment::end);
    CHECK(texts(read_body(capital("D", "none") + rest)) == Strings{"D", "rop the base"});
    CHECK(texts(read_body(rest + capital("D", "drop"))) == Strings{"rop the base", "D"});
    const std::string table = "<w:tbl><w:tr><w:tc>" + rest + "</w:tc></w:tr></w:tbl>";
    CHECK(texts(read_body(capital("D", "drop") + table)) == Strings{"D", "rop the base"});
}
