// Places for host programs: properties that hold for every document of the tests.
#include "word/documents.hpp"

#include "base/text.hpp"
#include "word/synthetic.hpp"

#include "rapporteur/places.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace rapporteur;
using namespace rapporteur::testing;

namespace {

/// The number of bytes of the first `code_points` code points.
std::size_t byte_at(std::string_view text, std::uint32_t code_points) {
    std::size_t at = 0;
    for (std::uint32_t i = 0; i < code_points && at < text.size(); ++i)
        next_code_point(text, at);
    return at;
}

std::string between(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    const std::size_t from = byte_at(text, begin);
    return std::string(text.substr(from, byte_at(text, end) - from));
}

/// Findings whose place does not cover their words, or that have no place. A label from a list is not text.
std::string misplaced(const PlacedReport& report) {
    std::string wrong;
    std::vector<bool> has_place(report.check.findings.size());
    // For a sentence that was cut into lines, the finding is placed at the beginning of the first line.
    const bool is_cut =
        std::any_of(report.check.findings.begin(), report.check.findings.end(),
                    [](const Finding& finding) { return finding.rule == "paragraph-broken"; });
    for (const PlacedFinding& placed : report.findings) {
        const Finding& finding = report.check.findings[placed.finding];
        has_place[placed.finding] = true;
        const Location& location = finding.location;
        const std::string spot =
            fold_space(between(location.excerpt, location.offset, location.offset + location.length));
        const TextParagraph& paragraph = report.paragraphs[placed.paragraph];
        const bool is_here = paragraph.part == location.part && paragraph.number == location.paragraph;
        const std::string words = fold_space(between(paragraph.text, placed.begin, placed.end));
        if (is_here && !is_cut && spot != location.label && words.find(spot) == std::string::npos)
            wrong += fmt::format("{} {}: `{}`, not `{}`\n", finding.rule, location.where, words, spot);
        if (placed.lines.size() < 2 || placed.lines.back() != finding.rule)
            wrong += fmt::format("{}: what the comment says\n", finding.rule);
    }
    for (std::size_t index = 0; index < has_place.size(); ++index)
        if (!has_place[index] && !report.paragraphs.empty())
            wrong += fmt::format("{}: has no place\n", report.check.findings[index].rule);
    return wrong;
}

/// The document after a host has made the edits and labels, one paragraph a line.
std::string edited(PlacedReport report) {
    std::vector<std::string> labels;
    for (const TextParagraph& paragraph : report.paragraphs)
        labels.push_back(paragraph.label);
    for (const PlacedLabel& label : report.labels)
        labels[label.paragraph] = label.text;
    for (auto edit = report.edits.rbegin(); edit != report.edits.rend(); ++edit) {
        std::string& text = report.paragraphs[edit->paragraph].text;
        const std::size_t begin = byte_at(text, edit->begin);
        text.replace(begin, byte_at(text, edit->end) - begin, edit->text);
    }
    for (const std::uint32_t paragraph : report.removed)
        labels[paragraph].clear();
    std::string lines;
    for (std::size_t index = 0; index < labels.size(); ++index) {
        const std::string line = fold_space(labels[index] + " " + report.paragraphs[index].text);
        if (!trim(line).empty())
            lines += std::string(trim(line)) + "\n";
    }
    return lines;
}

std::string corrected(const std::string& docx) {
    const auto shown = preview(bytes_of(docx), all_layouts(), {});
    std::string lines;
    for (const PreviewLine& line : shown->lines)
        if (const std::string after = fold_space(line.after); !trim(after).empty())
            lines += std::string(trim(after)) + "\n";
    return lines;
}

} // namespace

TEST_CASE("places: every finding of every document stands at its words", "[places][slow]") {
    each_document([](const std::string& name, const std::string& docx) {
        const auto report = find_places(bytes_of(docx), all_layouts(), {});
        const auto checked = check(bytes_of(docx), all_layouts(), {});
        INFO(name);
        REQUIRE(report.has_value() == checked.has_value());
        if (!report)
            return;
        CHECK(report->check.layout == checked->layout);
        CHECK(report->check.findings.size() == checked->findings.size());
        CHECK(misplaced(*report) == "");
    });
}

TEST_CASE("places: whoever makes the edits and labels has the corrected report", "[places][slow]") {
    each_document([](const std::string& name, const std::string& docx) {
        if (name.find("reports/") == std::string::npos && name.find("drafts/") == std::string::npos)
            return;
        const auto report = find_places(bytes_of(docx), all_layouts(), {});
        INFO(name);
        REQUIRE(report.has_value());
        CHECK(report->not_placed.empty());
        CHECK(edited(*report) == corrected(docx));
    });
}

TEST_CASE("places: a plain text has none", "[places]") {
    const std::string text = "The Network met.\n";
    const auto report = find_places(bytes_of(text), all_layouts(), {});
    REQUIRE_FALSE(report.has_value());
    CHECK(report.error().code != FailureCode::internal);
}
