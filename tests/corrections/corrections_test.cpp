#include "corrections/corrections.hpp"

#include "rules/builder.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using rapporteur::testing::ReportBuilder;

namespace {

ReportBuilder draft() {
    ReportBuilder report;
    report.opening(
        "The Liaison Officer Network to Combat Migrant Smuggling and Trafficking in Persons held its "
        "regular meeting in Managua, Nicaragua, on June 24, 2014, with participation of representatives "
        "from Canada, Costa Rica, Guatamala, Honduras and Mexico.");
    report.submission(
        "The Network submits the report to the Regional Consultation Group on Migration (RCGM) for "
        "consideration.  The report includes the following: ");
    return report;
}

std::vector<std::string> list(const Corrected& corrected) {
    std::vector<std::string> lines;
    for (const Correction& correction : corrected.corrections)
        lines.push_back(std::string(correction.rule) + " " + correction.at + ": `" + correction.found +
                        "` -> `" + correction.written + "`");
    return lines;
}

} // namespace

TEST_CASE("safe corrections are applied and listed in document order") {
    ReportBuilder report = draft();
    report.resolution("1.", "Thank the delegations of civil society,with an effective participation:");
    report.item("a.", "Urge Member Countries.").item("c.", "Request the TS.");
    report.resolution("1.", "Take note of the Workshop.").artifact("bookmark", "_GoBack", "", "Workshop");
    const Corrected corrected = correct(report.blocks, report.layout);

    CHECK(corrected.converged);
    CHECK(list(corrected) ==
          std::vector<std::string>{
              "text-spacing submission: `consideration.  The` -> `consideration. The`",
              "text-spacing submission: `following: ` -> `following:`",
              "text-spacing r1: `society,with` -> `society, with`", "item-letter-sequence r1.b: `c.` -> `b.`",
              "resolution-number-sequence r2: `1.` -> `2.`", "artifact-bookmark r2: `_GoBack` -> ``"});
    CHECK(corrected.blocks.blocks[4].label.text == "b.");
    CHECK(corrected.blocks.blocks[4].label.found == "c.");
    CHECK(corrected.blocks.artifacts.empty());
    REQUIRE(corrected.blocks.dropped.size() == 1);
    CHECK(corrected.blocks.dropped[0].name == "_GoBack");

    REQUIRE(corrected.remaining.size() == 1);
    CHECK(corrected.remaining[0].finding.rule == "opening-participant-unknown");
}

TEST_CASE("unsafe corrections are applied only when asked for") {
    ReportBuilder report = draft();
    report.resolution("1.", "Thank the delegations.");
    const auto opening = [](const Corrected& corrected) { return corrected.blocks.blocks[0].text; };
    CHECK(opening(correct(report.blocks, report.layout)).find("Guatamala") != std::string::npos);
    const Corrected unsafe = correct(report.blocks, report.layout, FixSafety::unsafe);
    CHECK(opening(unsafe).find("Costa Rica, Guatemala, Honduras") != std::string::npos);
    CHECK(unsafe.remaining.empty());
}

TEST_CASE("a repair that uncovers another takes another round") {
    ReportBuilder report = draft();
    report.resolution("1.", "Thank the IOM ,led by it.");
    const Corrected corrected = correct(report.blocks, report.layout);
    CHECK(corrected.converged);
    CHECK(corrected.blocks.blocks[2].text == "Thank the IOM, led by it.");
}

TEST_CASE("a clean report is left as it is") {
    ReportBuilder report = draft();
    report.layout.rules["opening-participant-unknown"].enabled = false;
    report.blocks.blocks[1].text = "The Network submits the report to the RCGM, as follows:";
    report.resolution("1.", "Thank the delegations.").resolution("2.", "Take note of their report.");
    const Corrected corrected = correct(report.blocks, report.layout);
    CHECK(corrected.converged);
    CHECK(corrected.corrections.empty());
    CHECK(corrected.remaining.empty());
}
