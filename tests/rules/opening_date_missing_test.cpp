#include "rules/builder.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using rapporteur::testing::ReportBuilder;
using rapporteur::testing::show;

TEST_CASE("opening-date-missing asks for the date") {
    ReportBuilder report;
    report.opening("The Network held its regular meeting in Managua, Nicaragua.");
    CHECK(show(report.findings("opening-date-missing")) ==
          "error, opening: the opening does not say when the meeting was held\n"
          "  hint: add the day, the month and the year\n"
          "  |The Network held its regular meeting in Managua, Nicaragua.|\n"
          "   ^\n");
}

TEST_CASE("opening-date-missing names the date of the title block") {
    ReportBuilder report;
    report.title(LineRole::date, "June 24, 2014")
        .date("June 24, 2014", 2014, 6, 24)
        .opening("The Network met in Managua.");
    CHECK(show(report.findings("opening-date-missing")) ==
          "error, opening: the opening does not say when the meeting was held\n"
          "  hint: the title block says `June 24, 2014`\n"
          "  |The Network met in Managua.|\n"
          "   ^\n");
}

TEST_CASE("opening-date-missing shows a date that lacks its year") {
    ReportBuilder report;
    report.opening("The Network met on June 24 in Managua, Nicaragua.");
    CHECK(show(report.findings("opening-date-missing")) ==
          "error, opening: the opening gives `June 24` as the date, without a year\n"
          "  hint: add the year\n"
          "  |The Network met on June 24 in Managua, Nicaragua.|\n"
          "                      ~~~~~~~\n");
}

TEST_CASE("opening-date-missing knows the calendar") {
    ReportBuilder report;
    report.opening("The Network met on June 31, 2019 in Managua.").date("June 31, 2019", 2019, 6, 31);
    CHECK(show(report.findings("opening-date-missing")) ==
          "error, opening: the opening gives `June 31, 2019` as the date; there is no such day\n"
          "  hint: look the day up in the invitation or the minutes\n"
          "  |The Network met on June 31, 2019 in Managua.|\n"
          "                      ~~~~~~~~~~~~~\n");
}

TEST_CASE("opening-date-missing is silent where the date stands") {
    ReportBuilder report;
    report.opening("The Network met on June 24, 2014.").date("June 24, 2014", 2014, 6, 24);
    CHECK(show(report.findings("opening-date-missing")).empty());
}
