#include "rules/builder.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using rapporteur::testing::ReportBuilder;
using rapporteur::testing::show;

namespace {

std::string resolution_style(const std::vector<std::string>& labels) {
    ReportBuilder report;
    for (const std::string& label : labels)
        report.resolution(label, "Thank them.");
    return show(report.findings("resolution-label-style"));
}

} // namespace

TEST_CASE("resolution-label-style shows one label") {
    CHECK(resolution_style({"1.", "2)", "3."}) ==
          "warning, resolution 2: the label reads `2)`; expected `2.`\n"
          "  hint: the layout labels a resolution like `2.`\n"
          "  fix: safe, write `2.`\n"
          "  |2) Thank them.|\n"
          "   ~~\n");
}

TEST_CASE("resolution-label-style joins neighbours that err alike") {
    CHECK(resolution_style({"I.", "II.", "III.", "IV.", "V."}) ==
          "warning, resolution 1: 5 labels in a row read `I.` `II.` … `V.`; expected `1.` `2.` … `5.`\n"
          "  hint: the layout labels a resolution like `1.`\n"
          "  fix: safe, write `1.` to `5.`\n"
          "  |I. Thank them.|\n"
          "   ~~\n");
    CHECK(resolution_style({"1)", "2)", "(3)"}) ==
          "warning, resolution 1: 2 labels in a row read `1)` `2)`; expected `1.` `2.`\n"
          "  hint: the layout labels a resolution like `1.`\n"
          "  fix: safe, write `1.` to `2.`\n"
          "  |1) Thank them.|\n"
          "   ~~\n"
          "warning, resolution 3: the label reads `(3)`; expected `3.`\n"
          "  hint: the layout labels a resolution like `3.`\n"
          "  fix: safe, write `3.`\n"
          "  |(3) Thank them.|\n"
          "   ~~~\n");
}

TEST_CASE("a label is reported for its number or for its look, never for both") {
    ReportBuilder report;
    report.opening("The Network met.")
        .resolution("1.", "Thank.")
        .resolution("3)", "Request.")
        .resolution("•", "Note.");
    CHECK(report.findings("resolution-number-sequence").size() == 1);
    CHECK(show(report.findings("resolution-label-style")) ==
          "warning, resolution 3: the label reads `•`; expected `3.`\n"
          "  hint: the layout labels a resolution like `3.`\n"
          "  fix: safe, write `3.`\n"
          "  |• Note.|\n"
          "   ~\n");
}
