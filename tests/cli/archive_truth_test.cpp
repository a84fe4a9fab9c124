// The command converts and checks a generated archive. Every report must be there, and its output must agree
// with what is known to be true of it.
#include "cli/command.hpp"
#include "support/docx_zip.hpp"
#include "support/report_generator.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

using namespace rapporteur::testing;

TEST_CASE("archive: generated reports are converted to what is true of them, and their defects are found",
          "[slow]") {
    constexpr std::size_t count = 150;
    const Scratch scratch;
    std::vector<GeneratedReport> reports;
    for (std::size_t index = 0; index < count; ++index) {
        reports.push_back(generate_report({.seed = 7, .index = index}));
        scratch.file("in/" + reports.back().name, reports.back().docx);
    }
    std::sort(reports.begin(), reports.end(),
              [](const auto& left, const auto& right) { return left.name < right.name; });
    const Surroundings there{.folder = scratch.path().string()};

    const std::string told = rapporteur_command({"convert", "in", "-o", "out"}, there).errors;
    CHECK(told.ends_with("150 files: 150 converted\n"));
    CHECK(told.find("[submission-missing]") != std::string::npos); // no correction repairs this
    for (const auto& report : reports) {
        INFO(report.name);
        const std::string stem = report.name.substr(0, report.name.rfind('.'));
        CHECK(compare_with_truth(report.truth, scratch.content("out/" + stem + ".xml")) == "");
    }

    const Outcome checked =
        rapporteur_command({"check", "--format", "jsonl", "--fail-on", "never", "in"}, there);
    CHECK(checked.status == 0);
    std::istringstream lines(checked.output);
    for (const auto& report : reports) {
        INFO(report.name);
        std::string line;
        REQUIRE(std::getline(lines, line));
        CHECK_THAT(line, Catch::Contains("\"path\": \"in/" + report.name + "\""));
        if (report.truth.defect.empty())
            CHECK_THAT(line, !Catch::Contains("\"severity\": \"error\""));
        else
            CHECK_THAT(line, Catch::Contains("\"rule\": \"" + report.truth.defect + "\""));
    }
}

TEST_CASE("archive: the same seed makes the same archive, another seed another") {
    const auto one = generate_report({.seed = 3, .index = 5});
    CHECK(generate_report({.seed = 3, .index = 5}).docx == one.docx);
    CHECK(generate_report({.seed = 4, .index = 5}).docx != one.docx);
    CHECK(unzip_bytes(generate_report({.seed = 3, .pages = 20}).docx).back().second.size() > 20 * 16'000);
}
