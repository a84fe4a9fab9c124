#include "rules/builder.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using rapporteur::testing::ReportBuilder;
using rapporteur::testing::show;

TEST_CASE("submission-missing stands at the end of the opening") {
    ReportBuilder report;
    report.opening("The Network met with representatives from Canada.")
        .resolution("1.", "Thank the delegations.");
    CHECK(show(report.findings("submission-missing")) ==
          "error, opening: nothing says to whom the report is submitted\n"
          "  hint: add the submission between the opening and the resolutions\n"
          "  |The Network met with representatives from Canada.|\n"
          "                                                    ^\n");
}

TEST_CASE("submission-missing takes a paragraph or a clause of the opening") {
    ReportBuilder paragraph;
    paragraph.opening("The Network met.").submission("The Network submits its report:");
    CHECK(show(paragraph.findings("submission-missing")).empty());
    ReportBuilder clause;
    clause.opening("The Network met and submits its report, as follows:").submits("submits its report");
    CHECK(show(clause.findings("submission-missing")).empty());
}
