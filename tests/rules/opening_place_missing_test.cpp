#include "rules/builder.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using rapporteur::testing::ReportBuilder;
using rapporteur::testing::show;

TEST_CASE("opening-place-missing asks for the place, and names that of the title block") {
    ReportBuilder report;
    report.opening("The Network met on June 24, 2014.");
    CHECK(show(report.findings("opening-place-missing")) ==
          "error, opening: the opening does not say where the meeting was held\n"
          "  hint: add the city and the country\n"
          "  |The Network met on June 24, 2014.|\n"
          "   ^\n");
    ReportBuilder titled;
    titled.title(LineRole::place, "Managua, Nicaragua")
        .place("Managua, Nicaragua", "NI")
        .opening("The Network met.");
    CHECK(show(titled.findings("opening-place-missing")) ==
          "error, opening: the opening does not say where the meeting was held\n"
          "  hint: the title block says `Managua, Nicaragua`\n"
          "  |The Network met.|\n"
          "   ^\n");
}

TEST_CASE("opening-place-missing is silent where the place stands") {
    ReportBuilder report;
    report.opening("The Network met in Managua, Nicaragua.").place("Managua, Nicaragua", "NI");
    CHECK(show(report.findings("opening-place-missing")).empty());
}
