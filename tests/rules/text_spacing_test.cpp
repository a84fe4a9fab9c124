#include "rules/builder.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using rapporteur::testing::ReportBuilder;
using rapporteur::testing::show;

namespace {

std::string spacing(std::string_view text) {
    ReportBuilder report;
    report.opening(text);
    return show(report.findings("text-spacing"));
}

} // namespace

TEST_CASE("text-spacing shows doubled, missing and misplaced spaces") {
    CHECK(spacing("for consideration.  The report") ==
          "warning, opening: 2 spaces stand between `consideration.` and `The`\n"
          "  hint: one is enough\n"
          "  fix: safe, write one space\n"
          "  |for consideration.  The report|\n"
          "                     ~~\n");
    CHECK(spacing("civil society,with an effective participation") ==
          "warning, opening: no space stands between `society,` and `with`\n"
          "  fix: safe, write a space\n"
          "  |civil society,with an effective participation|\n"
          "                 ^\n");
    CHECK(spacing("the Coalition , and the RCM") ==
          "warning, opening: a space stands between `Coalition` and `,`\n"
          "  hint: marks follow their word directly\n"
          "  fix: safe, remove it\n"
          "  |the Coalition , and the RCM|\n"
          "                ~\n");
}

TEST_CASE("text-spacing shows white space at the edges of a paragraph and of a line") {
    CHECK(spacing(" The Network met") == "warning, opening: white space stands before the first word, `The`\n"
                                         "  fix: safe, remove it\n"
                                         "  | The Network met|\n"
                                         "   ~\n");
    CHECK(spacing("as follows: ") == "info, opening: white space stands after the last word, `follows:`\n"
                                     "  fix: safe, remove it\n"
                                     "  |as follows: |\n"
                                     "              ~\n");
    CHECK(spacing("San Salvador, \nEl Salvador") ==
          "warning, opening: a space stands beside the line break or tab after `Salvador,`\n"
          "  fix: safe, remove it\n"
          "  |San Salvador,  El Salvador|\n"
          "                ~~\n");
}

TEST_CASE("text-spacing shows a no-break space but changes it only when asked to") {
    CHECK(spacing("obstacles that\u00A0hinder the actions") ==
          "info, opening: a no-break space stands between `that` and `hinder`\n"
          "  hint: it keeps the two words on one line and tears the line before\n"
          "  fix: unsafe, write an ordinary space\n"
          "  |obstacles that\u00A0hinder the actions|\n"
          "                 ~\n");
}
