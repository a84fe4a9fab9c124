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
    CHECK(document.body.paragraphs[0].para_id == "1A2B3C4D");
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
