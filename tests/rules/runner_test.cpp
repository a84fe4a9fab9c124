#include "rules/builder.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using rapporteur::testing::ReportBuilder;
using rapporteur::testing::show;

TEST_CASE("findings stand in the order of the document, a label before its text") {
    ReportBuilder report;
    report.title(LineRole::title, "REPORT  OF THE MEETING")
        .opening("The Network met. ")
        .resolution("2.", "Thank  them.")
        .artifact("bookmark", "_GoBack", "", "them");
    std::vector<std::string> places;
    for (const RuleFinding& finding : report.findings())
        places.push_back(finding.finding.location.where + ": " + std::string(finding.finding.rule));
    CHECK(places ==
          std::vector<std::string>{"title block, line 1: text-spacing", "opening: opening-date-missing",
                                   "opening: opening-place-missing", "opening: opening-participants-missing",
                                   "opening: opening-body-missing", "opening: text-spacing",
                                   "opening: submission-missing", "resolution 1: resolution-number-sequence",
                                   "resolution 1: text-spacing", "resolution 1: artifact-bookmark"});
}

TEST_CASE("a finding carries its place for programs") {
    ReportBuilder report;
    report.empty_paragraphs(3).resolution("1.", "Thank them.").resolution("1.", "Note it.");
    report.blocks.blocks[1].para_id = 0x133BD021;
    const auto findings = report.findings("resolution-number-sequence");
    REQUIRE(findings.size() == 1);
    const Finding& finding = findings[0].finding;
    CHECK(finding.rule == "resolution-number-sequence");
    CHECK(finding.code == "RN301");
    CHECK(finding.location.part == "word/document.xml");
    CHECK(finding.location.paragraph == 5);
    CHECK(finding.location.para_id == "133BD021");
    CHECK(finding.location.label == "1.");
    CHECK(finding.location.excerpt == "1. Note it.");
    CHECK(finding.location.offset == 0);
    CHECK(finding.location.length == 2);
    CHECK(findings[0].element == 1);
}

TEST_CASE("the layout turns rules off and sets their severity") {
    ReportBuilder report;
    report.resolution("1.", "Thank  them. ");
    CHECK(report.findings("text-spacing").size() == 2);
    report.layout.rules["text-spacing"].severity = Severity::error;
    for (const RuleFinding& finding : report.findings("text-spacing"))
        CHECK(finding.finding.severity == Severity::error);
    report.layout.rules["text-spacing"].enabled = false;
    CHECK(show(report.findings("text-spacing")).empty());
}

TEST_CASE("words of the document are one line of plain text in a message, and not long") {
    ReportBuilder report;
    report.resolution("1.", "Thank them.").artifact("bookmark", "_GoBack\x1B[2J\n", "", "Thank");
    report.artifact("deletion", "", std::string(500, 'x'), "Thank");
    report.layout.rules["artifact-bookmark"].parameters["names"] = "*";
    const auto bookmark = report.findings("artifact-bookmark");
    REQUIRE(bookmark.size() == 1);
    CHECK(bookmark[0].finding.message.arguments[0].value == "_GoBack\\x1b[2J\\x0a");
    const auto revision = report.findings("artifact-revision");
    REQUIRE(revision.size() == 1);
    CHECK(render(revision[0].finding.message.text, revision[0].finding.message.arguments) ==
          "the words `" + std::string(120, 'x') + "…` are deleted as a tracked change");
}

TEST_CASE("an artifact outside the body is named by its part") {
    ReportBuilder report;
    report.resolution("1.", "Thank them.");
    Artifact artifact;
    artifact.kind = "insertion";
    artifact.text = "new";
    artifact.part = "word/footnotes.xml";
    artifact.paragraph = 2;
    report.blocks.artifacts.push_back(artifact);
    const auto findings = report.findings("artifact-revision");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].finding.location.where == "word/footnotes.xml");
    CHECK(findings[0].finding.location.paragraph == 2);
}

TEST_CASE("flaws of one rule that are too many are counted in one finding, which is as grave as they are",
          "[slow]") {
    constexpr int told = 10'000;
    std::string text = "Thank";
    for (int i = 0; i < told; ++i)
        text += "  them";
    ReportBuilder exact;
    exact.resolution("1.", text + ".");
    CHECK(exact.findings("text-spacing").size() == told);

    ReportBuilder report;
    report.resolution("1.", text + "  and ,us. ");
    const auto findings = report.findings("text-spacing");
    REQUIRE(findings.size() == told + 1);
    const Finding& last = findings.back().finding;
    CHECK(render(last.message.text, last.message.arguments) ==
          "from here on 3 more flaws of this kind are not listed");
    CHECK(last.severity == Severity::warning);
    CHECK(last.location.where == "resolution 1");
    CHECK(last.location.excerpt.find("them  and ,us.") != std::string::npos);
    CHECK_FALSE(last.fix);
    CHECK(findings.back().edits.empty());
}
