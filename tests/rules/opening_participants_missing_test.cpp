#include "rules/builder.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using rapporteur::testing::ReportBuilder;
using rapporteur::testing::show;

TEST_CASE("opening-participants-missing asks for the countries") {
    ReportBuilder report;
    report.opening("The Network met in Managua, Nicaragua.");
    CHECK(show(report.findings("opening-participants-missing")) ==
          "error, opening: the opening does not say which countries took part\n"
          "  hint: list them after the words that announce the participation\n"
          "  |The Network met in Managua, Nicaragua.|\n"
          "   ^\n");
}

TEST_CASE("opening-participants-missing is silent where one stands, and where none is asked for") {
    ReportBuilder report;
    report.opening("The Network met with representatives from Canada.").participant("Canada", "CA");
    CHECK(show(report.findings("opening-participants-missing")).empty());
    ReportBuilder other;
    other.layout.facts.clear();
    other.opening("The Committee met.");
    CHECK(show(other.findings("opening-participants-missing")).empty());
}
