#include "rules/builder.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using rapporteur::testing::ReportBuilder;
using rapporteur::testing::show;

namespace {

std::string sequence(const std::vector<std::string>& labels) {
    ReportBuilder report;
    for (const std::string& label : labels)
        report.resolution(label, "Thank them.");
    return show(report.findings("resolution-number-sequence"));
}

} // namespace

TEST_CASE("resolution-number-sequence is silent about 1 to n, however they look") {
    CHECK(sequence({"1.", "2.", "3."}).empty());
    CHECK(sequence({"1)", "2)", "3)"}).empty());
    CHECK(sequence({"I.", "II.", "III."}).empty());
}

TEST_CASE("resolution-number-sequence reports each of 1. 1. 1.") {
    CHECK(sequence({"1.", "1.", "1."}) ==
          "error, resolution 2: the number `1.` follows `1.`; expected `2.`\n"
          "  hint: the number is used twice; give each resolution one of its own\n"
          "  fix: safe, write `2.`\n"
          "  |1. Thank them.|\n"
          "   ~~\n"
          "error, resolution 3: the number `1.` follows `1.`; expected `3.`\n"
          "  hint: the number is used twice; give each resolution one of its own\n"
          "  fix: safe, write `3.`\n"
          "  |1. Thank them.|\n"
          "   ~~\n");
}

TEST_CASE("resolution-number-sequence reports a restart once, with what follows it") {
    CHECK(sequence({"1.", "2.", "1.", "2."}) ==
          "error, resolution 3: the number `1.` follows `2.`; expected `3.`\n"
          "  hint: the list restarts here; continue the numbering of resolution `2.`\n"
          "  fix: safe, write `3.` to `4.`\n"
          "  |1. Thank them.|\n"
          "   ~~\n");
}

TEST_CASE("resolution-number-sequence reports a gap once") {
    CHECK(sequence({"1.", "2.", "4.", "5.", "6."}) ==
          "error, resolution 3: the number `4.` follows `2.`; expected `3.`\n"
          "  hint: numbers are skipped; if no resolution was left out, continue the numbers\n"
          "  fix: safe, write `3.` to `5.`\n"
          "  |4. Thank them.|\n"
          "   ~~\n");
}

TEST_CASE("resolution-number-sequence reports a wrong start, a step back and a missing number") {
    CHECK(sequence({"2.", "3."}) ==
          "error, resolution 1: the first resolution is numbered `2.`; expected `1.`\n"
          "  hint: the list does not start where the layout says\n"
          "  fix: safe, write `1.` to `2.`\n"
          "  |2. Thank them.|\n"
          "   ~~\n");
    CHECK(sequence({"1.", "2.", "3.", "2.", "5."}) ==
          "error, resolution 4: the number `2.` follows `3.`; expected `4.`\n"
          "  hint: the numbers run out of order here\n"
          "  fix: safe, write `4.`\n"
          "  |2. Thank them.|\n"
          "   ~~\n");
    CHECK(sequence({"1.", "", "3."}) ==
          "error, resolution 2: the resolution has lost its number; expected `2.`\n"
          "  hint: the numbers around it leave room for it\n"
          "  fix: unsafe, write `2.`\n"
          "  |Thank them.|\n"
          "   ^\n");
}

TEST_CASE("resolution-number-sequence sets every label of the run") {
    ReportBuilder report;
    report.resolution("1.", "Thank.")
        .item("a.", "Urge.")
        .resolution("3.", "Request.")
        .resolution("4.", "Note.");
    const auto findings = report.findings("resolution-number-sequence");
    REQUIRE(findings.size() == 1);
    REQUIRE(findings[0].edits.size() == 2);
    CHECK(std::get<SetLabel>(findings[0].edits[0]).block == 2);
    CHECK(std::get<SetLabel>(findings[0].edits[0]).text == "2.");
    CHECK(std::get<SetLabel>(findings[0].edits[1]).block == 3);
    CHECK(std::get<SetLabel>(findings[0].edits[1]).text == "3.");
}
