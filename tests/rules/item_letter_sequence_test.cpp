#include "rules/builder.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using rapporteur::testing::ReportBuilder;
using rapporteur::testing::show;

namespace {

std::string letters(const std::vector<std::string>& labels) {
    ReportBuilder report;
    report.resolution("1.", "The following was agreed to:");
    for (const std::string& label : labels)
        report.item(label, "Urge them.");
    return show(report.findings("item-letter-sequence"));
}

} // namespace

TEST_CASE("item-letter-sequence starts anew under each resolution") {
    ReportBuilder report;
    report.resolution("1.", "Thank:").item("a.", "Urge.").item("b.", "Request.");
    report.resolution("2.", "Note:").item("a.", "Urge.").item("b.", "Request.");
    CHECK(show(report.findings("item-letter-sequence")).empty());
}

TEST_CASE("item-letter-sequence reads i. and v. by their place") {
    CHECK(letters({"a.", "b.", "c.", "d.", "e.", "f.", "g.", "h.", "i.", "j."}).empty());
    CHECK(letters({"i.", "ii.", "iii."}).empty()); // for Roman numerals the style rule reports it
}

TEST_CASE("item-letter-sequence reports gap, repetition, restart and start") {
    CHECK(letters({"a.", "b.", "d."}) ==
          "error, resolution 1, item c: the label `d.` follows `b.`; expected `c.`\n"
          "  hint: labels are skipped; if no item was left out, close the gap\n"
          "  fix: safe, write `c.`\n"
          "  |d. Urge them.|\n"
          "   ~~\n");
    CHECK(letters({"a.", "b.", "b.", "c."}) ==
          "error, resolution 1, item c: the label `b.` follows `b.`; expected `c.`\n"
          "  hint: the label is used twice; give each item one of its own\n"
          "  fix: safe, write `c.` to `d.`\n"
          "  |b. Urge them.|\n"
          "   ~~\n");
    CHECK(letters({"a.", "b.", "a."}) ==
          "error, resolution 1, item c: the label `a.` follows `b.`; expected `c.`\n"
          "  hint: the list restarts here; continue it after item `b.`\n"
          "  fix: safe, write `c.`\n"
          "  |a. Urge them.|\n"
          "   ~~\n");
    CHECK(letters({"c.", "d."}) ==
          "error, resolution 1, item a: the first item is labelled `c.`; expected `a.`\n"
          "  hint: the labels start anew under each resolution\n"
          "  fix: safe, write `a.` to `b.`\n"
          "  |c. Urge them.|\n"
          "   ~~\n");
}
