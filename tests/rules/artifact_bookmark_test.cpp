#include "rules/builder.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using rapporteur::testing::ReportBuilder;
using rapporteur::testing::show;

TEST_CASE("artifact-bookmark shows where a bookmark of Word stands") {
    ReportBuilder report;
    report.resolution("1.", "Thank them for the Workshop in Costa Rica.")
        .artifact("bookmark", "_GoBack", "", "Workshop");
    const auto findings = report.findings("artifact-bookmark");
    CHECK(show(findings) == "info, resolution 1: the bookmark `_GoBack` was left by Word\n"
                            "  hint: it marks nothing in the report\n"
                            "  fix: safe, leave it out\n"
                            "  |Thank them for the Workshop in Costa Rica.|\n"
                            "                      ^\n");
    CHECK(std::get<DropArtifact>(findings.at(0).edits.at(0)).artifact == 0);
}

TEST_CASE("artifact-bookmark finds one in an empty paragraph") {
    ReportBuilder report;
    report.empty_paragraphs(1).artifact("bookmark", "_GoBack", "", "");
    report.title(LineRole::title, "REPORT").empty_paragraphs(1).artifact("bookmark", "_GoBack", "", "");
    CHECK(show(report.findings("artifact-bookmark")) ==
          "info, an empty paragraph at the start: the bookmark `_GoBack` was left by Word\n"
          "  hint: it marks nothing in the report\n"
          "  fix: safe, leave it out\n"
          "info, an empty paragraph after title block, line 1: the bookmark `_GoBack` was left by Word\n"
          "  hint: it marks nothing in the report\n"
          "  fix: safe, leave it out\n");
}

TEST_CASE("artifact-bookmark takes the names from the layout") {
    ReportBuilder report;
    report.resolution("1.", "Thank them.");
    for (const char* name : {"OLE_LINK26", "_Hlk501", "Results", "_GoBack2"})
        report.artifact("bookmark", name, "", "Thank");
    CHECK(report.findings("artifact-bookmark").size() == 2);
    report.layout.rules["artifact-bookmark"].parameters["names"] = "Res*s _GoBack?";
    const auto findings = report.findings("artifact-bookmark");
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].finding.message.arguments[0].value == "Results");
    CHECK(findings[1].finding.message.arguments[0].value == "_GoBack2");
}
