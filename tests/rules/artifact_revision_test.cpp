#include "rules/builder.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using rapporteur::testing::ReportBuilder;
using rapporteur::testing::show;

TEST_CASE("artifact-revision says who changed which words") {
    ReportBuilder report;
    report.resolution("1.", "The TS will report within three weeks.")
        .artifact("insertion", "A. Cruz", "three weeks", "three weeks", true);
    CHECK(show(report.findings("artifact-revision")) ==
          "warning, resolution 1: the words `three weeks` are inserted as a tracked change\n"
          "  hint: by A. Cruz; accept or reject it in Word before the report circulates\n"
          "  fix: display, accept or reject the change in Word\n"
          "  |The TS will report within three weeks.|\n"
          "                             ~~~~~~~~~~~\n");
}

TEST_CASE("artifact-revision takes neighbouring changes of one author for one") {
    ReportBuilder report;
    report.resolution("1.", "The TS will report within three weeks.")
        .artifact("deletion", "A. Cruz", "two months", "three weeks")
        .artifact("insertion", "A. Cruz", "three weeks", "three weeks", true)
        .artifact("deletion", "B. Soto", " at the latest", ".");
    CHECK(show(report.findings("artifact-revision")) ==
          "warning, resolution 1: the words `two months` are replaced by `three weeks` as a tracked change\n"
          "  hint: by A. Cruz; accept or reject it in Word before the report circulates\n"
          "  fix: display, accept or reject the change in Word\n"
          "  |The TS will report within three weeks.|\n"
          "                             ~~~~~~~~~~~\n"
          "warning, resolution 1: the words `at the latest` are deleted as a tracked change\n"
          "  hint: by B. Soto; accept or reject it in Word before the report circulates\n"
          "  fix: display, accept or reject the change in Word\n"
          "  |The TS will report within three weeks.|\n"
          "                                        ^\n");
}

TEST_CASE("artifact-revision knows moves, formatting, paragraph marks and changes without an author") {
    ReportBuilder report;
    report.resolution("1.", "Thank the delegations.")
        .artifact("move", "", "the delegations", "the delegations", true);
    report.resolution("2.", "Take note.").artifact("formatting-change", "A. Cruz", "note", "note", true);
    report.resolution("3.", "Urge them.").artifact("deletion", "", "¶", ".");
    report.resolution("4.", "Thank.").artifact("formatting-change", "", "", "Thank");
    report.resolution("5.", "Note.").artifact("insertion", "", "", "Note");
    CHECK(show(report.findings("artifact-revision")) ==
          "warning, resolution 1: the words `the delegations` are moved as a tracked change\n"
          "  hint: accept or reject it in Word before the report circulates\n"
          "  fix: display, accept or reject the change in Word\n"
          "  |Thank the delegations.|\n"
          "         ~~~~~~~~~~~~~~~\n"
          "warning, resolution 2: the formatting of the words `note` is changed as a tracked change\n"
          "  hint: by A. Cruz; accept or reject it in Word before the report circulates\n"
          "  fix: display, accept or reject the change in Word\n"
          "  |Take note.|\n"
          "        ~~~~\n"
          "warning, resolution 3: a paragraph mark is changed as a tracked change\n"
          "  hint: accept or reject it in Word before the report circulates\n"
          "  fix: display, accept or reject the change in Word\n"
          "  |Urge them.|\n"
          "            ^\n"
          "warning, resolution 4: the formatting of the paragraph is changed as a tracked change\n"
          "  hint: accept or reject it in Word before the report circulates\n"
          "  fix: display, accept or reject the change in Word\n"
          "  |Thank.|\n"
          "   ^\n"
          "warning, resolution 5: the structure of the text is changed as a tracked change\n"
          "  hint: accept or reject it in Word before the report circulates\n"
          "  fix: display, accept or reject the change in Word\n"
          "  |Note.|\n"
          "   ^\n");
}

TEST_CASE("artifact-revision tells a move once, where its words stand now") {
    ReportBuilder report;
    report.resolution("1.", "Take note of the Work Plan.")
        .artifact("move", "A. Cruz", "the Work Plan", "the Work Plan", true)
        .artifact("move", "A. Cruz", " the Work Plan", ".");
    CHECK(show(report.findings("artifact-revision")) ==
          "warning, resolution 1: the words `the Work Plan` are moved as a tracked change\n"
          "  hint: by A. Cruz; accept or reject it in Word before the report circulates\n"
          "  fix: display, accept or reject the change in Word\n"
          "  |Take note of the Work Plan.|\n"
          "                ~~~~~~~~~~~~~\n");
}
