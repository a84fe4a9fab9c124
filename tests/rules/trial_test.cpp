// The reports of fixtures/trial: the correct ones have no findings, the flawed ones those in `NAME.expected`.
#include "docx_zip.hpp"
#include "support/golden.hpp"
#include "support/places.hpp"

#include "rapporteur/rapporteur.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

using namespace rapporteur;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> trial_reports(std::string_view kind) {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(testing::fixtures_folder() / "trial")) {
        if (entry.path().extension() == ".txt" && entry.path().filename().string().starts_with(kind))
            found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// "opening: error: ... [opening-date-missing]", one finding a line.
std::string findings_of_text(const fs::path& path) {
    static const auto layouts = load_layouts().value();
    const std::string text = testing::read_file(path);
    const auto checked = check(std::as_bytes(std::span(text)), layouts, Options{});
    if (!checked)
        return checked.error().line();
    std::string lines;
    for (const Finding& finding : checked->findings) {
        lines += finding.location.where + ": " + std::string(to_string(finding.severity)) + ": " +
                 render(finding.message.text, finding.message.arguments) + " [" + std::string(finding.rule) +
                 "]\n";
    }
    return lines;
}

} // namespace

TEST_CASE("of a sound report nothing is said", "[trial]") {
    CHECK(trial_reports("sound").size() == 30);
    for (const fs::path& path : trial_reports("sound")) {
        INFO(path.filename());
        CHECK(findings_of_text(path) == "");
    }
}

TEST_CASE("of a flawed report its slips are told", "[trial]") {
    CHECK(trial_reports("flawed").size() == 27);
    for (const fs::path& path : trial_reports("flawed")) {
        INFO(path.filename());
        const std::string found = findings_of_text(path);
        CHECK_GOLDEN(fs::path(path).replace_extension(".expected"), found);
    }
}
