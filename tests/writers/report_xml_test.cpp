// The XML that users get. Sample::xml() also checks each time that it is valid and that no character is lost.
#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using rapporteur::test::Sample;
using namespace std::chrono;

namespace {

Artifact artifact(std::string_view kind, std::string_view name = {}) {
    Artifact made;
    made.kind = kind;
    made.name = name;
    return made;
}

} // namespace

TEST_CASE("a whole report") {
    Sample sample;
    const auto line = sample.add(SectionKind::title_block, "REPORT OF THE MEETING");
    sample.element(line).line_role = LineRole::title;
    sample.element(sample.add(SectionKind::title_block, "Managua, Nicaragua")).line_role = LineRole::place;
    const auto opening =
        sample.add(SectionKind::opening,
                   "The Liaison Officer Network held its regular meeting in Managua, Nicaragua, on "
                   "June 24-25, 2014, with participation of Canada and the United States of America.");
    sample.fact(opening, FactKind::body, "Liaison Officer Network");
    sample.fact(opening, FactKind::meeting_kind, "regular meeting");
    sample.fact(opening, FactKind::place, "Managua, Nicaragua", "NI");
    sample.fact(opening, FactKind::date, "June 24-25, 2014").date = {
        .first = 2014y / June / 24, .last = 2014y / June / 25, .exists = true};
    sample.fact(opening, FactKind::participant, "Canada", "CA");
    sample.fact(opening, FactKind::participant, "the United States of America", "US").name =
        "United States of America";
    sample.add(SectionKind::submission,
               "The Network submits the report.  The report includes the following: ");
    sample.resolution("Thank the delegations.", "1.");
    const auto second = sample.resolution("Regarding the indicators, the following was agreed to:", "2.");
    sample.item(second, "Urge Member Countries.", "a.");
    sample.block(sample.item(second, "The TS will resend.", "b.")).label.found = "3.";
    sample.continuation(second, "Take note of the request.");
    sample.add(SectionKind::closing, "The meeting was closed at 5 p.m.");
    sample.corrected.corrections = {
        {.rule = "item-letter-sequence", .paragraph = 7, .at = "r2.b", .found = "3.", .written = "b."}};
    sample.corrected.blocks.artifacts = {artifact("comment", "Ana")};
    sample.corrected.blocks.dropped = {artifact("bookmark", "_GoBack"), artifact("page-break"),
                                       artifact("bookmark", "OLE_LINK1"), artifact("page-break")};
    CHECK(sample.xml() == R"(<?xml version="1.0" encoding="UTF-8"?>
<report xmlns="urn:rapporteur:report:1" xml:lang="en" layout="liaison-officer-network.en">
  <source name="2014.docx" sha256="aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"/>
  <meeting date="2014-06-24" endDate="2014-06-25" kind="regular meeting">
    <body>Liaison Officer Network</body>
    <place country="NI">Managua, Nicaragua</place>
    <participants>
      <participant country="CA">Canada</participant>
      <participant country="US">United States of America</participant>
    </participants>
  </meeting>
  <titleBlock>
    <line role="title">REPORT OF THE MEETING</line>
    <line role="place">Managua, Nicaragua</line>
  </titleBlock>
  <opening>
    <p>The <body>Liaison Officer Network</body> held its regular meeting in <place country="NI">Managua, Nicaragua</place>, on <date when="2014-06-24" until="2014-06-25">June 24-25, 2014</date>, with participation of <participant country="CA">Canada</participant> and <participant country="US">the United States of America</participant>.</p>
  </opening>
  <submission>
    <p>The Network submits the report.  The report includes the following: </p>
  </submission>
  <resolutions>
    <resolution xml:id="r1" number="1">
      <p>Thank the delegations.</p>
    </resolution>
    <resolution xml:id="r2" number="2">
      <p>Regarding the indicators, the following was agreed to:</p>
      <items>
        <item xml:id="r2.a" letter="a">
          <p>Urge Member Countries.</p>
        </item>
        <item xml:id="r2.b" letter="b" found="3.">
          <p>The TS will resend.</p>
        </item>
      </items>
      <p>Take note of the request.</p>
    </resolution>
  </resolutions>
  <closing>
    <p>The meeting was closed at 5 p.m.</p>
  </closing>
  <corrections>
    <correction rule="item-letter-sequence" at="r2.b" found="3." written="b."/>
  </corrections>
  <dropped>
    <artifact kind="bookmark" name="OLE_LINK1" count="1"/>
    <artifact kind="bookmark" name="_GoBack" count="1"/>
    <artifact kind="comment" name="Ana" count="1"/>
    <artifact kind="page-break" count="2"/>
  </dropped>
</report>
)");
    CHECK(sample.xml() == sample.xml());
}

TEST_CASE("a document of which nothing was recognised") {
    Sample sample;
    sample.corrected.report.language.clear();
    sample.layout.language.clear();
    CHECK(sample.xml() == R"(<?xml version="1.0" encoding="UTF-8"?>
<report xmlns="urn:rapporteur:report:1" xml:lang="und" layout="liaison-officer-network.en">
  <source name="2014.docx" sha256="aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"/>
  <meeting/>
  <corrections/>
  <dropped/>
</report>
)");
}

TEST_CASE("the meeting is told by the title block where the opening is silent") {
    Sample sample;
    const auto line = sample.add(SectionKind::title_block, "Panama City, 31 June 2018 and 19 July 2018");
    sample.fact(line, FactKind::place, "Panama City", "PA");
    sample.fact(line, FactKind::date, "19 July 2018").date = {
        .first = 2018y / July / 19, .last = {}, .exists = true};
    const auto opening = sample.add(SectionKind::opening, "The Network met on 31 June 2018 with Utopia.");
    sample.fact(opening, FactKind::date, "31 June 2018").date = {
        .first = 2018y / June / 31, .last = {}, .exists = false};
    sample.fact(opening, FactKind::participant, "Utopia");
    const std::string xml = sample.xml();
    CHECK(xml.find(R"(  <meeting>
    <place country="PA">Panama City</place>
    <participants>
      <participant>Utopia</participant>
    </participants>
  </meeting>
)") != std::string::npos);
    CHECK(
        xml.find(
            "<p>The Network met on <date>31 June 2018</date> with <participant>Utopia</participant>.</p>") !=
        std::string::npos);
}

TEST_CASE("a submission that is a clause of the opening is marked there") {
    Sample sample;
    const auto opening =
        sample.add(SectionKind::opening, "The Network met and submits its report to the RCGM, as follows:");
    sample.fact(opening, FactKind::submission, "and submits its report to the RCGM, as follows:");
    sample.fact(opening, FactKind::body, "RCGM");
    CHECK(sample.xml().find(
              "<p>The Network met <submission>and submits its report to the <body>RCGM</body>, as "
              "follows:</submission></p>") != std::string::npos);
}

TEST_CASE("labels that are not as the layout writes them are kept") {
    Sample sample;
    const auto first = sample.resolution("In another style", "1)");
    sample.item(first, "a letter in brackets", "(a)");
    sample.item(first, "a bullet", "•");
    sample.item(first, "a number", "3.");
    sample.item(first, "no label", "");
    const auto deep = sample.item(first, "a letter that is a roman numeral too", "i.");
    sample.item(deep, "a roman numeral", "iii.");
    sample.resolution("Without a number", "");
    sample.add(SectionKind::heading, "ANNEX", "I.");
    CHECK(sample.body() == R"xml(  <resolutions>
    <resolution xml:id="r1" number="1" label="1)">
      <p>In another style</p>
      <items>
        <item xml:id="r1.a" letter="a" label="(a)">
          <p>a letter in brackets</p>
        </item>
        <item xml:id="r1.b" label="•">
          <p>a bullet</p>
        </item>
        <item xml:id="r1.c" number="3" label="3.">
          <p>a number</p>
        </item>
        <item xml:id="r1.d">
          <p>no label</p>
        </item>
        <item xml:id="r1.e" letter="i">
          <p>a letter that is a roman numeral too</p>
          <items>
            <item xml:id="r1.e.a" letter="iii">
              <p>a roman numeral</p>
            </item>
          </items>
        </item>
      </items>
    </resolution>
    <resolution xml:id="r2" number="2" shown="">
      <p>Without a number</p>
    </resolution>
  </resolutions>
  <heading label="I.">ANNEX</heading>
)xml");
}

TEST_CASE("emphasis, links, line breaks and notes stay where they are") {
    Sample sample;
    const auto first =
        sample.add(SectionKind::loose, "Bold and italic, a link,\ta tab\nand CO2; see here & <there>");
    sample.span(first, SpanKind::bold, "Bold and");
    sample.span(first, SpanKind::italic, "and italic");
    sample.span(first, SpanKind::link, "a link", 0);
    sample.span(first, SpanKind::subscript, "2");
    sample.note(first, "italic", 0);
    sample.corrected.blocks.links = {"https://example.org/?a=1&b=\"2\""};
    Block one;
    one.text = "First paragraph of the note.";
    one.spans = {{.kind = SpanKind::italic, .begin = 0, .end = 5}};
    Block two;
    two.text = "Second.";
    sample.corrected.blocks.notes = {{one, two}};
    const auto second = sample.add(SectionKind::loose, "Marked again");
    sample.note(second, "Marked", 0);
    CHECK(sample.body() == "  <p><b>Bold <i>and</i></b><i> italic</i><note number=\"1\"><p><i>First</i> "
                           "paragraph of the note.</p>"
                           "<p>Second.</p></note>, <ref "
                           "target=\"https://example.org/?a=1&amp;b=&quot;2&quot;\">a link</ref>,\ta tab"
                           "<br/>and CO<sub>2</sub>; see here &amp; &lt;there&gt;</p>\n"
                           "  <p>Marked<note number=\"1\"/> again</p>\n");
}

TEST_CASE("a note whose mark is in no paragraph is kept at the end") {
    Sample sample;
    sample.add(SectionKind::closing, "The end.");
    Block note;
    note.text = "Of an empty paragraph.";
    sample.corrected.blocks.notes = {{note}};
    CHECK(sample.body() == R"(  <closing>
    <p>The end.</p>
  </closing>
  <p><note number="1"><p>Of an empty paragraph.</p></note></p>
)");
}

TEST_CASE("the writers are known by the word of --to") {
    REQUIRE(find_writer("report") != nullptr);
    CHECK(find_writer("report")->extension == ".xml");
    CHECK(find_writer("report")->write == &write_report_xml);
    CHECK(find_writer("pandoc-of-old") == nullptr);
}
