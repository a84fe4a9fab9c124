#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using namespace rapporteur::test;

TEST_CASE("set aside: what stays keeps its words in the report as a person reads it") {
    CheckedFile file = checked("a.docx", {number_finding(), space_finding(), missing_finding()});
    ReadableReport report;
    report.steps = {{.kind = ReadingKind::text, .text = "words", .findings = {0, 1}},
                    {.kind = ReadingKind::spot, .findings = {0}}};
    report.paragraphs = {{"resolution 2", "words", 1, {0, 1, 2}}};
    report.changes = {{0, 0, 0, 1, "x"}, {1, 0, 2, 1, "y"}};
    file.reading = report;
    set_aside(file, [](const Finding& finding) -> std::optional<SetAside> {
        if (finding.rule != "resolution-number-sequence")
            return std::nullopt;
        return SetAside{finding, false, "agreed"};
    });
    REQUIRE(file.findings.size() == 2);
    CHECK(file.findings[0].rule == "text-spacing");
    REQUIRE(file.set_aside.size() == 1);
    CHECK(file.set_aside[0].reason == "agreed");
    CHECK(file.reading->steps[0].findings == std::vector<std::uint32_t>{0});
    CHECK(file.reading->steps[1].findings.empty());
    CHECK(file.reading->paragraphs[0].findings == std::vector<std::uint32_t>{0, 1});
    REQUIRE(file.reading->changes.size() == 1);
    CHECK(file.reading->changes[0].replacement == "y");
    CHECK(file.reading->changes[0].finding == 0);
    CHECK(print_text_summary(std::vector{file}, {}) ==
          "1 file: 1 with findings (1 warning, 1 info); `rapporteur review` shows them in Word; 1 suppressed by the configuration\n");
}
