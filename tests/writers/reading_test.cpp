// A report as a person reads it: spots of findings let into the text, changes counted in code points.
#include "sample.hpp"

#include "writers/preview.hpp"
#include "writers/reading.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using namespace rapporteur::test;

namespace {

RuleFinding finding_at(std::uint32_t element, std::uint32_t begin, std::uint32_t end,
                       std::vector<Edit> edits = {}) {
    RuleFinding finding;
    finding.element = element;
    finding.spot = Spot{begin, end, false};
    finding.edits = std::move(edits);
    return finding;
}

/// The words of all paragraphs: `[12:text]` for words that findings 1 and 2 are about, `|2|` for a place.
std::string marked(const ReadableReport& report) {
    std::string out;
    for (const ReadingStep& step : report.steps) {
        std::string findings;
        for (const std::uint32_t finding : step.findings)
            findings += std::to_string(finding);
        if (step.kind == ReadingKind::spot)
            out += "|" + findings + "|";
        else if (step.kind == ReadingKind::line_break)
            out += "\n";
        else if (step.kind == ReadingKind::text || step.kind == ReadingKind::label)
            out += findings.empty() ? step.text : "[" + findings + ":" + step.text + "]";
    }
    return out;
}

ReadableReport read(const Sample& sample, const std::vector<RuleFinding>& findings) {
    return make_reading(sample.corrected.blocks, sample.corrected.report, sample.layout, messages_in("en"),
                        findings);
}

} // namespace

TEST_CASE("reading: spots may overlap each other and any emphasis") {
    Sample sample;
    const auto element = sample.resolution("Thank señal Nicaragua", "1.");
    sample.span(element, SpanKind::bold, "señal Nic");
    CHECK(marked(read(sample, {finding_at(element, 0, 12), finding_at(element, 6, 16),
                               finding_at(element, 6, 6), finding_at(element, 99, 99)})) ==
          "1.[0:Thank ]|2|[01:señal][1: Nic]aragua|3|");
}

TEST_CASE("reading: a spot on the label, across a line break, and none at all") {
    Sample sample;
    const auto element = sample.resolution("first\nsecond", "1.");
    RuleFinding label = finding_at(element, 0, 0);
    label.spot->at_label = true;
    RuleFinding nowhere = finding_at(element, 0, 0);
    nowhere.spot.reset();
    const ReadableReport report = read(sample, {label, finding_at(element, 3, 8), nowhere});
    CHECK(marked(report) == "[0:1.]fir[1:st]\n[1:se]cond");
    REQUIRE(report.paragraphs.size() == 1);
    CHECK(report.paragraphs[0].shown == "1. first\nsecond");
    CHECK(report.paragraphs[0].findings == std::vector<std::uint32_t>{0, 1, 2});
}

TEST_CASE("reading: what a fix does, in code points of the paragraph as shown") {
    Sample sample;
    const auto element = sample.resolution("señal de", "3.");
    const std::uint32_t block = sample.corrected.report.elements[element].block;
    const ReadableReport report =
        read(sample, {finding_at(element, 0, 0, {SetLabel{block, "2."}, ReplaceText{block, 6, 7, ""}})});
    REQUIRE(report.changes.size() == 2);
    CHECK(report.changes[0].offset == 0);
    CHECK(report.changes[0].length == 2);
    CHECK(report.changes[0].replacement == "2.");
    CHECK(report.changes[1].offset == 8); // "3. señal" is eight characters
    CHECK(report.changes[1].length == 1);
    CHECK(report.changes[1].replacement.empty());
}

TEST_CASE("preview: the paragraphs before and after, and what is left out") {
    Sample sample;
    sample.resolution("same", "1.");
    sample.resolution("other", "2.");
    const Blocks before = sample.corrected.blocks;
    sample.block(1).label = label_of("3.");
    Artifact bookmark;
    bookmark.kind = "bookmark";
    bookmark.name = "_GoBack";
    sample.corrected.blocks.dropped.push_back(bookmark);
    sample.corrected.origins = {0, 1};
    const Preview preview = make_preview(before, sample.corrected, sample.layout, messages_in("en"));
    REQUIRE(preview.lines.size() == 2);
    CHECK(preview.lines[0].where.empty());
    CHECK(preview.lines[1].where == "resolution 2");
    CHECK(preview.lines[1].before == "2. other");
    CHECK(preview.lines[1].after == "3. other");
    CHECK(preview.left_out == std::vector<std::string>{"bookmark `_GoBack`"});
    CHECK(preview.unsafe == 0);
}
