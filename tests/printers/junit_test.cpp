#include "sample.hpp"

#include "support/places.hpp"

#include <catch2/catch.hpp>
#include <libxml/relaxng.h>
#include <memory>

using namespace rapporteur;
using namespace rapporteur::test;
using namespace rapporteur::testing;

namespace {

bool is_junit(const std::string& xml) {
    const auto path = (source_tree() / "tests/printers/junit.rng").string();
    const std::unique_ptr<xmlRelaxNGParserCtxt, void (*)(xmlRelaxNGParserCtxt*)> parser(
        xmlRelaxNGNewParserCtxt(path.c_str()), xmlRelaxNGFreeParserCtxt);
    const std::unique_ptr<xmlRelaxNG, void (*)(xmlRelaxNG*)> grammar(xmlRelaxNGParse(parser.get()),
                                                                     xmlRelaxNGFree);
    REQUIRE(grammar != nullptr);
    const std::unique_ptr<xmlDoc, void (*)(xmlDoc*)> document(
        xmlReadMemory(xml.data(), static_cast<int>(xml.size()), "junit.xml", nullptr, XML_PARSE_NONET),
        xmlFreeDoc);
    REQUIRE(document != nullptr);
    const std::unique_ptr<xmlRelaxNGValidCtxt, void (*)(xmlRelaxNGValidCtxt*)> check(
        xmlRelaxNGNewValidCtxt(grammar.get()), xmlRelaxNGFreeValidCtxt);
    return xmlRelaxNGValidateDoc(check.get(), document.get()) == 0;
}

} // namespace

TEST_CASE("junit: a suite a file, a case a rule, failing from --fail-on on") {
    Finding second = number_finding();
    second.location.where = "resolution 3";
    std::vector files{checked("a&b.docx", {number_finding(), space_finding(), second}),
                      checked("clean.docx", {}), failed("bad.docx")};
    files[0].fail_on = Severity::warning;
    const std::string xml = print_junit(files);
    CHECK(xml == R"X(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="rapporteur" tests="4" failures="1" errors="1">
  <testsuite name="a&amp;b.docx" tests="2" failures="1" errors="0" skipped="0">
    <properties>
      <property name="language" value="en"/>
    </properties>
    <testcase classname="a&amp;b.docx" name="resolution-number-sequence">
      <failure type="resolution-number-sequence" message="resolution 2: `1.` stands where `2.` is next (and 1 more)">resolution 2: error: `1.` stands where `2.` is next [resolution-number-sequence]
    1. Regarding the indicators, the following was…
    ^~
  hint: the list restarts; number on from `1.`
  fix: write `2.`; `rapporteur convert` does it
resolution 3: error: `1.` stands where `2.` is next [resolution-number-sequence]
    1. Regarding the indicators, the following was…
    ^~
  hint: the list restarts; number on from `1.`
  fix: write `2.`; `rapporteur convert` does it
</failure>
    </testcase>
    <testcase classname="a&amp;b.docx" name="text-spacing">
      <system-out>resolution 4, item b: info: a no-break space stands between `señal` and `de` [text-spacing]
    la señal)X"
                 "\u00A0"
                 R"X(de alerta
            ^
  fix: write an ordinary space; `rapporteur convert --unsafe-fixes` does it
</system-out>
    </testcase>
  </testsuite>
  <testsuite name="clean.docx" tests="1" failures="0" errors="0" skipped="0">
    <properties>
      <property name="language" value="en"/>
    </properties>
    <testcase classname="clean.docx" name="no findings"/>
  </testsuite>
  <testsuite name="bad.docx" tests="1" failures="0" errors="1" skipped="0">
    <properties>
      <property name="language" value="en"/>
    </properties>
    <testcase classname="bad.docx" name="can be read">
      <error type="corrupt" message="corrupt: word/document.xml: the tag `w:p` is not closed"/>
    </testcase>
  </testsuite>
</testsuites>
)X");
    CHECK(is_junit(xml));
    CHECK_FALSE(is_junit("<testsuites><testsuite/></testsuites>"));
}

TEST_CASE("junit: nothing fails where --fail-on is never, and no input is no error") {
    CheckedFile file = checked("a.docx", {number_finding()});
    file.fail_on = std::nullopt;
    CHECK_THAT(print_junit(std::vector{file}), Catch::Contains("tests=\"1\" failures=\"0\""));
    CHECK(is_junit(print_junit({})));
    CHECK(is_junit(print_junit(std::vector{checked("bad\x01\xff.docx", {number_finding()})})));
}
