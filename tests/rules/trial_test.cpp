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
struct CutText {
    std::string lines;
    /// Whether each line shows if its paragraph goes on: none ends a paragraph where the next word has no
    /// room, and none ends a sentence within a paragraph.
    bool is_clear = true;
};

CutText cut_into_lines(const std::string& text, std::size_t width) {
    CutText cut;
    std::istringstream paragraphs(text);
    std::size_t widest = 0;
    std::size_t fullest_end = 0; // the most that a last line and the word after it need
    std::size_t last = 0;
    for (std::string paragraph; std::getline(paragraphs, paragraph);) {
        std::istringstream words(paragraph);
        std::size_t used = 0;
        for (std::string word; words >> word;) {
            const std::size_t length = count_code_points(word);
            const bool fits = used > 0 && used + 1 + length <= width;
            if (used == 0)
                fullest_end = std::max(fullest_end, last + 1 + length);
            else if (!fits && std::string_view(".;:,").find(cut.lines.back()) != std::string_view::npos)
                cut.is_clear = false;
            cut.lines += used == 0 ? "" : fits ? " " : "\n";
            used = fits ? used + 1 + length : length;
            widest = std::max(widest, used);
            cut.lines += word;
        }
        cut.lines += used > 0 ? "\n" : "";
        last = used > 0 ? used : last;
    }
    cut.is_clear = cut.is_clear && fullest_end <= widest;
    return cut;
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

/// Every paragraph behind the title. A line of a title does not show whether it goes on in the next.
std::string prose_of(const std::string& text) {
    const auto shown = preview(std::as_bytes(std::span(text)), all_layouts(), Options{});
    if (!shown)
        return shown.error().line();
    std::string prose;
    for (const PreviewLine& line : shown->lines) {
        const bool ends = std::string_view(".,;:").find(line.before.empty() ? ' ' : line.before.back()) !=
                          std::string_view::npos;
        if (ends || !prose.empty())
            prose += line.before + "\n";
    }
    return prose;
}

/// The opening, which is the first long paragraph, and all that follows it.
std::string from_opening(const std::string& text) {
    constexpr std::size_t shortest_opening = 110;
    std::size_t begin = 0;
    while (begin < text.size() && std::min(text.find('\n', begin), text.size()) - begin < shortest_opening)
        begin = std::min(text.find('\n', begin), text.size() - 1) + 1;
    return text.substr(begin);
}

std::string findings_of_text(const fs::path& path) {
    return findings_of(testing::read_file(path));
}

} // namespace

TEST_CASE("of a sound document of any kind nothing is said, nor of one that is cut into lines", "[trial]") {
    const fs::path folder = testing::fixtures_folder() / "trial" / "kinds";
    std::vector<fs::path> documents;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".txt")
            documents.push_back(entry.path());
    }
    std::sort(documents.begin(), documents.end());
    CHECK(documents.size() == 24);
    std::string layouts;
    std::string misread;
    for (const fs::path& path : documents) {
        INFO(path.filename());
        const std::string text = testing::read_file(path);
        CHECK(findings_of(text) == "");
        const auto prose = prose_of(text);
        for (const std::size_t width : {50U, 58U, 62U, 70U, 78U, 86U, 95U, 110U}) {
            INFO(width << " columns");
            const CutText cut = cut_into_lines(text, width);
            const bool same = findings_of(cut.lines).empty() && layout_of(cut.lines) == layout_of(text);
            if (cut.is_clear) {
                CHECK(same);
                CHECK(prose_of(cut.lines) == prose);
            } else if (!same) {
                misread += path.stem().string() + ", " + std::to_string(width) + " columns\n";
            }
        }
        layouts += path.stem().string() + ": " + layout_of(text) + "\n";
    }
    CHECK_GOLDEN(folder / "layouts.expected", layouts);
    // Two sentences that each fill their line, and are one paragraph.
    CHECK(misread == "report-4-es, 110 columns\n");
}

TEST_CASE("of a sound report nothing is said", "[trial]") {
    CHECK(trial_reports("sound").size() == 40);
    for (const fs::path& path : trial_reports("sound")) {
        INFO(path.filename());
        CHECK(findings_of_text(path) == "");
    }
}

TEST_CASE("of a sound report of another shape nothing is said", "[trial]") {
    for (const auto& entry : fs::directory_iterator(testing::fixtures_folder() / "trial/shapes")) {
        INFO(entry.path().filename());
        CHECK(findings_of_text(entry.path()) == "");
    }
}

TEST_CASE("of a section that stands twice with its list one thing is told", "[trial]") {
    for (const std::string_view kind : {"sound-lon", "sound-rcgm"}) {
        for (const fs::path& path : trial_reports(kind)) {
            INFO(path.filename());
            const std::string text = testing::read_file(path);
            const std::string told = findings_of(text + from_opening(text));
            CHECK(told.find("the paragraph is a second opening") != std::string::npos);
            CHECK(std::count(told.begin(), told.end(), '\n') <= 2);
        }
    }
}

TEST_CASE("a submission and a heading that stand twice are told", "[trial]") {
    const fs::path folder = testing::fixtures_folder() / "trial";
    const std::string report = testing::read_file(folder / "sound-lon-en-1.txt");
    const auto submission = report.find("The Network submits");
    const auto list = report.find('\n', submission) + 1;
    CHECK(findings_of(report.substr(0, list) + report.substr(submission)) ==
          "submission: error: the paragraph submits the report a second time [section-repeated]\n");
    const std::string conclusions = testing::read_file(folder / "kinds" / "report-3-en.txt");
    CHECK(findings_of(conclusions + conclusions.substr(conclusions.find("The Group agreed to:"))) ==
          "heading: error: the heading `The Group agreed to:` stands twice [section-repeated]\n");
}

TEST_CASE("of a flawed report its slips are told", "[trial]") {
    CHECK(trial_reports("flawed").size() == 32);
    for (const fs::path& path : trial_reports("flawed")) {
        INFO(path.filename());
        const std::string found = findings_of_text(path);
        CHECK_GOLDEN(fs::path(path).replace_extension(".expected"), found);
    }
}
