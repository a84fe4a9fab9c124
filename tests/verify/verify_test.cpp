// The messages for XML that does not follow the grammar: place and reason.
#include "verify/verify.hpp"

#include <catch2/catch.hpp>
#include <cstdio>
#include <fmt/format.h>
#include <unistd.h>

using namespace rapporteur;

namespace {

const std::string good = R"(<?xml version="1.0" encoding="UTF-8"?>
<report xmlns="urn:rapporteur:report:1" xml:lang="en" layout="liaison-officer-network.en">
  <source name="2014.docx" sha256="aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"/>
  <meeting date="2014-06-24">
    <place country="NI">Managua, Nicaragua</place>
  </meeting>
  <titleBlock>
    <line role="title">INFORMÉ <b>de la</b> reunión</line>
  </titleBlock>
  <resolutions>
    <resolution xml:id="r1" number="1">
      <p>Thank <date when="2014-06-24">June 24</date></p>
      <items>
        <item xml:id="r1.a" letter="a"><p>Urge</p></item>
      </items>
    </resolution>
  </resolutions>
  <corrections/>
  <dropped/>
</report>
)";

/// One line for each error: line:column: message.
std::string verdict_on(std::string_view xml) {
    const auto errors = verify_report_xml(xml);
    REQUIRE(errors.has_value());
    std::string out;
    for (const VerifyError& error : *errors)
        out += fmt::format("{}:{}: {}\n", error.line, error.column, error.message);
    return out;
}

/// The messages for the valid report with one change.
std::string verdict_with(std::string_view old, std::string_view replacement) {
    std::string xml = good;
    const auto place = xml.find(old);
    REQUIRE(place != std::string::npos);
    return verdict_on(xml.replace(place, old.size(), replacement));
}

} // namespace

TEST_CASE("report XML as the grammar asks has nothing against it") {
    CHECK(verdict_on(good).empty());
    CHECK(verdict_on("\xEF\xBB\xBF" + good).empty());
    CHECK(verdict_with("<resolutions>", "<!-- a comment --><resolutions>").empty());
}

TEST_CASE("elements out of place") {
    CHECK(verdict_with("  <corrections/>\n", "") ==
          "18:3: `dropped` does not belong here; expected one of "
          "`p`, `heading`, `table`, `section`, `closing`, `corrections`\n");
    CHECK(verdict_with("<b>de la</b>", "<bold>de la</bold>") ==
          "8:32: `bold` does not belong here; expected one of `date`, `place`, `virtual`, `participant`, "
          "`body`, "
          "`submission`, `b`, `i`, `u`, `sup`\n");
    CHECK(verdict_with("<p>Urge</p>", "") == "14:9: `item` is not complete; expected `p`\n");
    CHECK(verdict_with("<resolutions>", "<resolutions>text") ==
          "10:3: `resolutions` holds text; only elements belong there\n");
    CHECK(verdict_with("<corrections/>", "<corrections>x</corrections>") ==
          "18:3: `corrections` holds text; only elements belong there\n");
    CHECK(verdict_with("<place country=\"NI\">Managua", "<place country=\"NI\"><b/>Managua") ==
          "5:25: `b` does not belong here\n");
}

TEST_CASE("attributes that are missing, too many or wrong") {
    CHECK(verdict_with(" number=\"1\"", "") == "11:5: `resolution` lacks the attribute `number`\n");
    CHECK(verdict_with(" xml:lang=\"en\"", "") == "2:1: `report` lacks the attribute `xml:lang`\n");
    CHECK(verdict_with(" number=\"1\"", " number=\"1\" style=\"x\"") ==
          "11:5: `resolution` has no attribute `style`\n");
    CHECK(verdict_with("number=\"1\"", "number=\"one\"") ==
          "11:5: the attribute `number` of `resolution` is `one`; expected a whole number\n");
    CHECK(verdict_with("2014-06-24", "2014-06-31") ==
          "4:3: the attribute `date` of `meeting` is `2014-06-31`; expected a day such as `2014-06-24`\n");
    CHECK(verdict_with("country=\"NI\"", "country=\"Nicaragua\"") ==
          "5:5: the attribute `country` of `place` is `Nicaragua`; expected the form `[A-Z]{2}`\n");
    CHECK(verdict_with("role=\"title\"", "role=\"headline\"") ==
          "8:5: the attribute `role` of `line` is `headline`; expected one of `organization`, `title`, "
          "`place`, "
          "`date`, `other`\n");
    CHECK(verdict_with("r1.a", "r1") ==
          "14:9: the attribute `xml:id` of `item` is `r1`; expected a name that no other element bears\n");
    CHECK(verdict_with("r1.a", "1 a") ==
          "14:9: the attribute `xml:id` of `item` is `1 a`; expected a name without spaces\n");
}

TEST_CASE("what only the RELAX NG form knows: attributes that go together") {
    CHECK(verdict_with("date=\"2014-06-24\"", "endDate=\"2014-06-24\"") ==
          "4:3: the attribute `endDate` of `meeting` does not go with the others there\n");
    CHECK(verdict_with("letter=\"a\"", "letter=\"a\" number=\"1\"") ==
          "14:9: the attribute `number` of `item` does not go with the others there\n");
}

TEST_CASE("several errors come in the order of the document") {
    std::string xml = good;
    xml.replace(xml.find("<dropped/>"), 10, "<dropped count=\"1\"/>");
    xml.replace(xml.find("number=\"1\""), 10, "number=\"x\"");
    CHECK(verdict_on(xml) == "11:5: the attribute `number` of `resolution` is `x`; expected a whole number\n"
                             "19:3: `dropped` has no attribute `count`\n");
}

TEST_CASE("XML of another kind") {
    CHECK(verdict_on("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>") ==
          "1:1: the outermost element is `html` of the namespace `http://www.w3.org/1999/xhtml`; expected "
          "`report` "
          "of `urn:rapporteur:report:1`\n");
    CHECK(verdict_on("<report/>") ==
          "1:1: the outermost element is `report` of the namespace ``; expected `report` "
          "of `urn:rapporteur:report:1`\n");
    CHECK(verdict_with("encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\"") ==
          "1:1: it is not written in UTF-8, as report XML is\n");
    CHECK(verdict_on(std::string_view("\xFF\xFE<\0r\0/\0>\0", 10)) ==
          "1:1: it is written in UTF-16; report XML is UTF-8\n");
}

TEST_CASE("text that is not well-formed XML") {
    CHECK(verdict_on("") == "1:1: there is no XML in it\n");
    CHECK(verdict_with("</items>", "</item>") == "15:14: not well-formed XML; the parser says `Opening and "
                                                 "ending tag mismatch: items line 13 and item`\n");
    CHECK(verdict_with("Thank", "Thank &nbsp;") ==
          "12:22: not well-formed XML; the parser says `Entity 'nbsp' not defined`\n");
    CHECK(verdict_on("PK\x03\x04") == "1:1: there is no XML in it\n");
}

TEST_CASE("a DTD is refused before anything of it is read") {
    CHECK(verdict_with("<report",
                       "<!DOCTYPE report SYSTEM \"file:///etc/passwd\" [<!ENTITY a \"b\">]>\n<report") ==
          "2:1: it has a DOCTYPE; report XML has none\n");
}

TEST_CASE("elements nested without end are a finding, not a crash") {
    std::string xml;
    for (int i = 0; i < 100'000; ++i)
        xml += "<p>";
    CHECK(verdict_on(xml) == "1:772: its elements nest too deep; 256 levels are read\n");
}

TEST_CASE("nothing is written to standard error") {
    std::FILE* file = std::tmpfile();
    REQUIRE(file != nullptr);
    const int before = dup(STDERR_FILENO);
    std::fflush(stderr);
    dup2(fileno(file), STDERR_FILENO);
    const std::string verdict = verdict_with("r1.a", "r1") + verdict_with("Thank", "&x;") + verdict_on("<a");
    std::fflush(stderr);
    dup2(before, STDERR_FILENO);
    close(before);
    CHECK_FALSE(verdict.empty());
    CHECK(std::ftell(file) == 0);
    std::fseek(file, 0, SEEK_END);
    CHECK(std::ftell(file) == 0);
    std::fclose(file);
}
