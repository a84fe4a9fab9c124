#include "rules/builder.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using rapporteur::testing::ReportBuilder;
using rapporteur::testing::show;

namespace {

std::string item_style(const std::vector<std::string>& labels, std::string_view rule = "item-label-style") {
    ReportBuilder report;
    report.resolution("1.", "The following was agreed to:");
    for (const std::string& label : labels)
        report.item(label, "Urge them.");
    return show(report.findings(rule));
}

} // namespace

TEST_CASE("item-label-style reports items that are numbered like resolutions, once") {
    CHECK(item_style({"3.", "3.", "3."}) ==
          "warning, resolution 1, item a: 3 labels in a row read `3.` `3.` `3.`; expected `a.` "
          "`b.` `c.`\n"
          "  hint: the layout labels an item like `a.`\n"
          "  fix: safe, write `a.` to `c.`\n"
          "  |3. Urge them.|\n"
          "   ~~\n");
    CHECK(item_style({"3.", "3.", "3."}, "item-letter-sequence").empty());
}

TEST_CASE("item-label-style knows romans, brackets and capitals") {
    CHECK(item_style({"i.", "ii."}) ==
          "warning, resolution 1, item a: 2 labels in a row read `i.` `ii.`; expected `a.` `b.`\n"
          "  hint: the layout labels an item like `a.`\n"
          "  fix: safe, write `a.` to `b.`\n"
          "  |i. Urge them.|\n"
          "   ~~\n");
    CHECK(item_style({"a.", "b)"}) == "warning, resolution 1, item b: the label reads `b)`; expected `b.`\n"
                                      "  hint: the layout labels an item like `b.`\n"
                                      "  fix: safe, write `b.`\n"
                                      "  |b) Urge them.|\n"
                                      "   ~~\n");
    CHECK(item_style({"A."}) == "warning, resolution 1, item a: the label reads `A.`; expected `a.`\n"
                                "  hint: the layout labels an item like `a.`\n"
                                "  fix: safe, write `a.`\n"
                                "  |A. Urge them.|\n"
                                "   ~~\n");
    CHECK(item_style({"a.", "b.", "c."}).empty());
}
