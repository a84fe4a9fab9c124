#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using namespace rapporteur::test;

TEST_CASE("set aside: what stays keeps its words in the report") {
    CheckedFile file = checked("a.docx", {number_finding(), space_finding(), missing_finding()});
    Sample sample;
    const auto element = sample.resolution("words", "1.");
    file.report = report_of(sample, {placed_at_label(element, {SetLabel{0, "2."}}),
                                     placed(element, 2, 3, {ReplaceText{0, 2, 3, "y"}}),
                                     {}});
    set_aside(file, [](const Finding& finding) -> std::optional<SetAside> {
        if (finding.rule != "resolution-number-sequence")
            return std::nullopt;
        return SetAside{finding, false, "agreed"};
    });
    REQUIRE(file.findings.size() == 2);
    CHECK(file.findings[0].rule == "text-spacing");
    REQUIRE(file.set_aside.size() == 1);
    CHECK(file.set_aside[0].reason == "agreed");
    REQUIRE(file.report->findings.size() == 2);
    CHECK(findings_by_element(*file.report) == std::vector<std::vector<std::uint32_t>>{{0}});
    REQUIRE(shown_changes(*file.report, 0).size() == 1);
    CHECK(shown_changes(*file.report, 0)[0].text == "y");
    CHECK(shown_changes(*file.report, 1).empty());
    CHECK(print_text_summary(std::vector{file}, {}) ==
          "1 file: 1 with findings (1 warning, 1 info); `rapporteur review` shows them in Word; 1 suppressed "
          "by the configuration\n");
}
