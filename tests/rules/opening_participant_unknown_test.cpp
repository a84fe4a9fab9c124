#include "rules/builder.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using rapporteur::testing::ReportBuilder;
using rapporteur::testing::show;

TEST_CASE("opening-participant-unknown asks whether a near name was meant") {
    ReportBuilder report;
    report.opening("with representatives from Canada, Guatamala and Mexico.")
        .participant("Canada", "CA")
        .participant("Guatamala", "")
        .participant("Mexico", "MX");
    const auto findings = report.findings("opening-participant-unknown");
    CHECK(show(findings) == "warning, opening: `Guatamala` is not a country this layout knows\n"
                            "  hint: did you mean `Guatemala`?\n"
                            "  fix: unsafe, write `Guatemala`\n"
                            "  |with representatives from Canada, Guatamala and Mexico.|\n"
                            "                                     ~~~~~~~~~\n");
    const auto& edit = std::get<ReplaceText>(findings.at(0).edits.at(0));
    CHECK(edit.begin == 34);
    CHECK(edit.end == 43);
    CHECK(edit.text == "Guatemala");
}

TEST_CASE("opening-participant-unknown offers nothing where no name is near") {
    ReportBuilder report;
    report.opening("with representatives from Canada and Zubrowkas.")
        .participant("Canada", "CA")
        .participant("Zubrowkas", "");
    CHECK(show(report.findings("opening-participant-unknown")) ==
          "warning, opening: `Zubrowkas` is not a country this layout knows\n"
          "  hint: check the spelling, or add the country to the vocabulary\n"
          "  |with representatives from Canada and Zubrowkas.|\n"
          "                                        ~~~~~~~~~\n");
}

TEST_CASE("opening-participant-unknown tells a country that is no member from one that is unknown") {
    ReportBuilder report;
    report.layout.vocabularies.push_back(
        {"test-countries",
         "en",
         {{"CA", "Canada", {"Canada"}, "member"}, {"AR", "Argentina", {"Argentina"}, ""}}});
    for (FactPattern& pattern : report.layout.facts) {
        if (pattern.kind == FactKind::participant)
            pattern.vocabulary = "test-countries";
    }
    report.opening("with representatives from Canada and Argentina.")
        .participant("Canada", "CA")
        .participant("Argentina", "AR");
    CHECK(show(report.findings("opening-participant-unknown")) ==
          "warning, opening: `Argentina` is listed as a participant but is not in the group `member`\n"
          "  hint: check the list, or add the country to the group in the vocabulary\n"
          "  |with representatives from Canada and Argentina.|\n"
          "                                        ~~~~~~~~~\n");
}
