#include "rules/builder.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using rapporteur::testing::ReportBuilder;
using rapporteur::testing::show;

TEST_CASE("item-orphan reports an item before the first resolution") {
    ReportBuilder report;
    report.orphan("a.", "Urge Member Countries.").resolution("1.", "Thank them:").item("a.", "Request.");
    CHECK(show(report.findings("item-orphan")) ==
          "error, item a: the item `a.` stands before the first resolution\n"
          "  hint: put it under the resolution it belongs to, or number it as one\n"
          "  |a. Urge Member Countries.|\n"
          "   ~~\n");
}
