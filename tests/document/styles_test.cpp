#include "document/parts.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace rapporteur;
using namespace rapporteur::test;

namespace {

const std::string styles =
    "<w:docDefaults><w:rPrDefault><w:rPr><w:lang "
    "w:val=\"en-US\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
    "<w:jc w:val=\"both\"/></w:pPr></w:pPrDefault></w:docDefaults>"
    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/><w:basedOn "
    "w:val=\"Normal\"/><w:pPr>"
    "<w:jc w:val=\"center\"/><w:outlineLvl w:val=\"0\"/><w:numPr><w:ilvl w:val=\"1\"/><w:numId "
    "w:val=\"5\"/></w:numPr>"
    "<w:ind w:left=\"720\" w:hanging=\"360\"/></w:pPr><w:rPr><w:b/><w:u w:val=\"single\"/></w:rPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"H1sub\"><w:basedOn "
    "w:val=\"H1\"/><w:rPr><w:i/></w:rPr></w:style>"
    "<w:style w:type=\"character\" w:styleId=\"Strong\"><w:name "
    "w:val=\"Strong\"/><w:rPr><w:b/></w:rPr></w:style>"
    "<w:style w:type=\"character\" w:styleId=\"Ref\"><w:rPr><w:vertAlign "
    "w:val=\"superscript\"/></w:rPr></w:style>";

Document read_styled(std::string_view body) {
    Parts parts;
    parts.body = body;
    parts.styles = styles;
    return read(parts);
}

} // namespace

TEST_CASE("emphasis comes from the run, its style and the paragraph's style chain", "[document]") {
    const Document document =
        read_styled("<w:p><w:pPr><w:pStyle w:val=\"H1sub\"/></w:pPr><w:r><w:t>aa</w:t></w:r><w:r><w:rPr><w:b "
                    "w:val=\"false\"/>"
                    "<w:i w:val=\"0\"/><w:u w:val=\"none\"/></w:rPr><w:t>bb</w:t></w:r><w:r><w:rPr><w:rStyle "
                    "w:val=\"Strong\"/>"
                    "</w:rPr><w:t>cc</w:t></w:r></w:p><w:p><w:r><w:rPr><w:rStyle "
                    "w:val=\"Strong\"/></w:rPr><w:t>dd</w:t></w:r>"
                    "<w:r><w:rPr><w:rStyle w:val=\"Ref\"/></w:rPr><w:t>1</w:t></w:r><w:r><w:rPr><w:vertAlign "
                    "w:val=\"subscript\"/>"
                    "</w:rPr><w:t>2</w:t></w:r></w:p>");
    // Bold of the character style turns off bold of the paragraph style (17.7.3).
    CHECK(spans(document, document.body.paragraphs[0]) ==
          Strings{"bold[0,2)", "italic[0,2)", "underline[0,2)", "italic[4,6)", "underline[4,6)"});
    CHECK(spans(document, document.body.paragraphs[1]) ==
          Strings{"bold[0,2)", "superscript[2,3)", "subscript[3,4)"});
}

TEST_CASE("alignment and outline level come from the paragraph or its styles", "[document]") {
    const Document document = read_styled(
        "<w:p><w:pPr><w:pStyle w:val=\"H1sub\"/></w:pPr></w:p><w:p/>"
        "<w:p><w:pPr><w:pStyle w:val=\"H1\"/><w:jc w:val=\"start\"/><w:outlineLvl w:val=\"9\"/></w:pPr></w:p>"
        "<w:p><w:pPr><w:pStyle w:val=\"Strong\"/></w:pPr></w:p>");
    const std::vector<Paragraph>& paragraphs = document.body.paragraphs;
    CHECK(paragraphs[0].alignment == Alignment::center);
    CHECK(paragraphs[0].outline_level == 0);
    CHECK(document.styles[paragraphs[0].style].id == "H1sub");
    CHECK(paragraphs[1].alignment == Alignment::justify);
    CHECK(paragraphs[1].style == no_index);
    CHECK(paragraphs[2].alignment == Alignment::start);
    CHECK_FALSE(paragraphs[2].outline_level.has_value());
    CHECK(paragraphs[3].style == no_index); // a paragraph cannot have a character style
}

TEST_CASE("styles keep what is written on them", "[document]") {
    const Document document = read_styled("<w:p/>");
    REQUIRE(document.styles.size() == 5);
    CHECK(document.styles[0].is_default);
    const Style& heading = document.styles[1];
    CHECK(heading.name == "heading 1");
    CHECK(heading.based_on == "Normal");
    CHECK(heading.num_pr.num_id == 5);
    CHECK(heading.num_pr.ilvl == 1);
    CHECK(heading.indent.left == 720);
    CHECK(heading.indent.first_line == -360);
    CHECK(document.styles[3].type == StyleType::character);
    CHECK(document.properties.language == "en-US");
}

TEST_CASE("styles based on themselves are odd and otherwise harmless", "[document]") {
    Parts parts;
    parts.body = "<w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>";
    parts.styles = "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn "
                   "w:val=\"B\"/><w:rPr><w:b/></w:rPr></w:style>"
                   "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn "
                   "w:val=\"A\"/><w:rPr><w:i/></w:rPr></w:style>"
                   "<w:style w:type=\"paragraph\" w:styleId=\"C\"><w:basedOn w:val=\"C\"/></w:style>"
                   "<w:style w:type=\"paragraph\" w:styleId=\"C\"/>";
    const Document document = read(parts);
    CHECK(oddities(document) == Strings{"duplicate-style-id", "style-cycle", "style-cycle"});
    CHECK(document.oddities[1].detail == "the style `A` is based on itself through `B`");
    CHECK(spans(document, document.body.paragraphs[0]) == Strings{"bold[0,1)", "italic[0,1)"});
}

TEST_CASE("a chain of a hundred thousand styles is followed", "[document][slow]") {
    Parts parts;
    parts.styles = "<w:style w:type=\"paragraph\" w:styleId=\"s0\"><w:rPr><w:b/></w:rPr></w:style>";
    for (int i = 1; i < 100'000; ++i)
        parts.styles += fmt::format(
            "<w:style w:type=\"paragraph\" w:styleId=\"s{}\"><w:basedOn w:val=\"s{}\"/></w:style>", i, i - 1);
    parts.body = "<w:p><w:pPr><w:pStyle w:val=\"s99999\"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>";
    const Document document = read(parts);
    CHECK(spans(document, document.body.paragraphs[0]) == Strings{"bold[0,1)"});
}

TEST_CASE("a paragraph has the language of its mark, else of its style", "[document]") {
    Parts parts;
    parts.styles = "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-US\"/></w:rPr></w:rPrDefault>"
                   "</w:docDefaults><w:style w:type=\"paragraph\" w:styleId=\"Acta\"><w:rPr><w:lang "
                   "w:val=\"es-HN\"/></w:rPr></w:style>";
    parts.body = "<w:p/><w:p><w:pPr><w:pStyle w:val=\"Acta\"/></w:pPr></w:p><w:p><w:pPr><w:pStyle "
                 "w:val=\"Acta\"/><w:rPr><w:lang w:val=\"fr-CA\"/></w:rPr></w:pPr></w:p>";
    const Document document = read(parts);
    CHECK(document.properties.language == "en-US");
    CHECK(document.body.paragraphs.at(0).language.empty());
    CHECK(document.body.paragraphs.at(1).language == "es-HN");
    CHECK(document.body.paragraphs.at(2).language == "fr-CA");
}

TEST_CASE("a run has the language of itself, its character style, its paragraph's style", "[document]") {
    Parts parts;
    parts.styles = "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-US\"/></w:rPr></w:rPrDefault>"
                   "</w:docDefaults><w:style w:type=\"paragraph\" w:styleId=\"Acta\"><w:rPr><w:lang "
                   "w:val=\"es-HN\"/></w:rPr></w:style><w:style w:type=\"character\" "
                   "w:styleId=\"Cita\"><w:rPr><w:lang w:val=\"fr-CA\"/></w:rPr></w:style>";
    const auto run = [](const std::string& properties, const std::string& text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
    };
    parts.body = "<w:p>" + run("", "ab") + run("<w:lang w:val=\"en-GB\"/>", "cd") +
                 run("<w:lang w:val=\"es-MX\"/>", "ef") + run("<w:b/><w:lang w:val=\"es-ES\"/>", "gh") +
                 run("<w:rStyle w:val=\"Cita\"/>", "ij") +
                 "</w:p><w:p><w:pPr><w:pStyle w:val=\"Acta\"/></w:pPr>" + run("", "ab") +
                 run("<w:lang w:val=\"en-US\"/>", "cd") + "</w:p>";
    const Document document = read(parts);
    CHECK(document.languages == Strings{"es", "fr"});
    CHECK(spans(document, document.body.paragraphs[0]) ==
          Strings{"language[4,8)->es", "bold[6,8)", "language[8,10)->fr"});
    CHECK(spans(document, document.body.paragraphs[1]) == Strings{"language[0,2)->es"});
}

TEST_CASE("whoever needs only the definitions reads no paragraph", "[document]") {
    Parts parts;
    for (int count = 0; count < 1'000; ++count)
        parts.body += "<w:p><w:r><w:t>x</w:t></w:r></w:p>";
    parts.styles = styles;
    parts.numbering = "<w:abstractNum w:abstractNumId=\"0\"/><w:num w:numId=\"7\"><w:abstractNumId "
                      "w:val=\"0\"/></w:num>";
    const auto definitions = read_definitions(make_package(parts));
    const Document whole = read(parts);
    REQUIRE(definitions);
    CHECK(definitions->styles.size() == whole.styles.size());
    CHECK(definitions->nums.size() == 1);
    CHECK(definitions->nums.at(0).id == 7);
    CHECK(definitions->body.paragraphs.empty());
    CHECK(definitions->shown_bytes == 0);
    CHECK(whole.body.paragraphs.size() == 1'000);
}
