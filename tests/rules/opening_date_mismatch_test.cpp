#include "rules/builder.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using rapporteur::testing::ReportBuilder;
using rapporteur::testing::show;

TEST_CASE("opening-date-mismatch compares days, not words") {
    ReportBuilder same;
    same.title(LineRole::date, "June 25, 2013").date("June 25, 2013", 2013, 6, 25);
    same.opening("The Network met on June 25th, 2013.").date("June 25th, 2013", 2013, 6, 25);
    CHECK(show(same.findings("opening-date-mismatch")).empty());

    ReportBuilder other;
    other.title(LineRole::date, "June 25, 2013").date("June 25, 2013", 2013, 6, 25);
    other.opening("The Network met on June 26, 2013.").date("June 26, 2013", 2013, 6, 26);
    CHECK(show(other.findings("opening-date-mismatch")) ==
          "error, title block, line 1: the title block says `June 25, 2013`, the opening `June 26, 2013`\n"
          "  hint: let both give the same day\n"
          "  |June 25, 2013|\n"
          "   ~~~~~~~~~~~~~\n");
}

TEST_CASE("opening-date-mismatch takes a range for all its days") {
    ReportBuilder report;
    report.title(LineRole::date, "June 24-25, 2014").days("June 24-25, 2014", 2014, 6, 24, 25);
    report.opening("The Network met on June 24, 2014.").date("June 24, 2014", 2014, 6, 24);
    CHECK(show(report.findings("opening-date-mismatch")) ==
          "error, title block, line 1: the title block says `June 24-25, 2014`, the opening `June 24, 2014`\n"
          "  hint: let both give the same day\n"
          "  |June 24-25, 2014|\n"
          "   ~~~~~~~~~~~~~~~~\n");
    report.report.facts[1].date->last = report.report.facts[0].date->last;
    CHECK(show(report.findings("opening-date-mismatch")).empty());
}

TEST_CASE("opening-date-mismatch compares title lines where the opening has no date") {
    ReportBuilder report;
    report.title(LineRole::date, "June 24, 2014").date("June 24, 2014", 2014, 6, 24);
    report.title(LineRole::date, "24 July 2014").date("24 July 2014", 2014, 7, 24);
    CHECK(
        show(report.findings("opening-date-mismatch")) ==
        "error, title block, line 2: the title block says `24 July 2014` and, before that, `June 24, 2014`\n"
        "  hint: let both give the same day\n"
        "  |24 July 2014|\n"
        "   ~~~~~~~~~~~~\n");
}
