// The reports of fixtures/trial: the correct ones have no findings, the flawed ones those in `NAME.expected`.
#include "base/text.hpp"
#include "docx_zip.hpp"
#include "support/golden.hpp"
#include "support/places.hpp"

#include "rapporteur/rapporteur.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <sstream>

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
const std::vector<LayoutHandle>& all_layouts() {
    static const auto layouts = load_layouts().value();
    return layouts;
}

/// The text as some extractors leave it: every line of the page is a paragraph.
std::string cut_into_lines(const std::string& text, std::size_t width) {
    std::string out;
    std::istringstream paragraphs(text);
    for (std::string paragraph; std::getline(paragraphs, paragraph);) {
        std::istringstream words(paragraph);
        std::size_t used = 0;
        for (std::string word; words >> word;) {
            const std::size_t length = count_code_points(word);
            const bool fits = used > 0 && used + 1 + length <= width;
            out += used == 0 ? "" : fits ? " " : "\n";
            used = fits ? used + 1 + length : length;
            out += word;
        }
        out += used > 0 ? "\n" : "";
    }
    return out;
}

/// "opening: error: ... [opening-date-missing]", one finding a line.
std::string findings_of(const std::string& text) {
    const auto checked = check(std::as_bytes(std::span(text)), all_layouts(), Options{});
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

std::string layout_of(const std::string& text) {
    const auto checked = check(std::as_bytes(std::span(text)), all_layouts(), Options{});
    return checked ? checked->layout : checked.error().line();
}

std::string findings_of_text(const fs::path& path) {
    return findings_of(testing::read_file(path));
}

} // namespace

TEST_CASE("of a sound document of any kind nothing is said, nor of one that is cut into lines", "[trial]") {
    constexpr std::size_t width = 78;
    const fs::path folder = testing::fixtures_folder() / "trial" / "kinds";
    std::vector<fs::path> documents;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".txt")
            documents.push_back(entry.path());
    }
    std::sort(documents.begin(), documents.end());
    CHECK(documents.size() == 24);
    std::string layouts;
    for (const fs::path& path : documents) {
        INFO(path.filename());
        const std::string text = testing::read_file(path);
        CHECK(findings_of(text) == "");
        const std::string lines = cut_into_lines(text, width);
        CHECK(findings_of(lines) == "");
        CHECK(layout_of(lines) == layout_of(text));
        layouts += path.stem().string() + ": " + layout_of(text) + "\n";
    }
    CHECK_GOLDEN(folder / "layouts.expected", layouts);
}

TEST_CASE("of a sound report nothing is said", "[trial]") {
    CHECK(trial_reports("sound").size() == 35);
    for (const fs::path& path : trial_reports("sound")) {
        INFO(path.filename());
        CHECK(findings_of_text(path) == "");
    }
}

TEST_CASE("of a flawed report its slips are told", "[trial]") {
    CHECK(trial_reports("flawed").size() == 29);
    for (const fs::path& path : trial_reports("flawed")) {
        INFO(path.filename());
        const std::string found = findings_of_text(path);
        CHECK_GOLDEN(fs::path(path).replace_extension(".expected"), found);
    }
}
