#include "rules/builder.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using rapporteur::testing::ReportBuilder;
using rapporteur::testing::show;

TEST_CASE("opening-missing says what stands where the opening should") {
    ReportBuilder report;
    report.title(LineRole::title, "REPORT OF THE MEETING")
        .submission("The Network submits its report:")
        .resolution("1.", "Thank the delegations.");
    CHECK(show(report.findings("opening-missing")) ==
          "error, submission: no opening paragraph introduces the report\n"
          "  hint: begin with who met, when, where and with whom\n"
          "  |The Network submits its report:|\n"
          "   ^\n");
}

TEST_CASE("opening-missing stands for everything the opening should say") {
    ReportBuilder report;
    report.submission("The Network submits its report:").resolution("1.", "Thank the delegations.");
    const auto findings = report.findings();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].finding.rule == "opening-missing");
}

TEST_CASE("opening-missing is silent where there is one, or the layout asks for none") {
    ReportBuilder with;
    with.opening("The Network held its meeting.");
    CHECK(show(with.findings("opening-missing")).empty());
    ReportBuilder without;
    for (SectionPattern& section : without.layout.sections)
        section.required = section.required && section.kind != SectionKind::opening;
    without.resolution("1.", "Thank the delegations.");
    CHECK(show(without.findings("opening-missing")).empty());
}

TEST_CASE("opening-missing is found in an empty document") {
    CHECK(show(ReportBuilder().findings("opening-missing")) ==
          "error, document: no opening paragraph introduces the report\n"
          "  hint: begin with who met, when, where and with whom\n");
}
