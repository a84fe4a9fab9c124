#include "rules/builder.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using rapporteur::testing::ReportBuilder;
using rapporteur::testing::show;

TEST_CASE("resolutions-missing stands where the resolutions should follow") {
    ReportBuilder report;
    report.opening("The Network met.").submission("It submits its report, as follows:");
    CHECK(show(report.findings("resolutions-missing")) ==
          "error, submission: no numbered resolution follows\n"
          "  hint: number them `1.`, `2.`\n"
          "  |It submits its report, as follows:|\n"
          "                                     ^\n");
}

TEST_CASE("resolutions-missing speaks for items that have none above them") {
    ReportBuilder report;
    report.opening("The Network met.").orphan("a.", "Thank the delegations.").orphan("b.", "Request the TS.");
    CHECK(show(report.findings("resolutions-missing")) ==
          "error, item a: no numbered resolution stands above the item `a.`\n"
          "  hint: number them `1.`, `2.`\n"
          "  |a. Thank the delegations.|\n"
          "   ~~\n");
    CHECK(show(report.findings("item-orphan")).empty());
}
