// What the printers of a whole report need from it, and what a correction would change.
#include "sample.hpp"

#include "markup/label_parts.hpp"
#include "writers/checked_report.hpp"
#include "writers/preview.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using namespace rapporteur::test;

TEST_CASE("checked report: what a fix does, in bytes and in code points of the paragraph as shown") {
    Sample sample;
    sample.resolution("Thank", "1.");
    const auto element = sample.resolution("señal de", "3.");
    const std::uint32_t block = sample.corrected.report.elements[element].block;
    RuleFinding finding;
    finding.element = element;
    finding.edits = {ReplaceText{block, 6, 7, ""}, SetLabel{block, "2."}, SetLabel{block, "3."}};
    const CheckedReport checked{sample.corrected.blocks,
                                sample.corrected.report,
                                std::make_shared<const Layout>(sample.layout),
                                {finding}};
    const auto changes = shown_changes(checked, 0);
    REQUIRE(changes.size() == 2); // a label that is already right is no change
    CHECK(changes[0].begin == 0);
    CHECK(changes[0].end == 2);
    CHECK(changes[0].text == "2.");
    CHECK(changes[1].begin == 9);
    CHECK(changes[1].end == 10);
    CHECK(changes[1].text.empty());
    CHECK(place_of_block(checked, block, "es") == "resolución 2");
    ShownOffsets offsets;
    CHECK(offsets.before(checked.blocks.blocks[block], 9) == 8); // "3. señal" is eight characters
    CHECK(offsets.before(checked.blocks.blocks[block], 10) == 9);
    CHECK(offsets.before(checked.blocks.blocks[block], 2) == 2);
    CHECK(findings_by_element(checked) == std::vector<std::vector<std::uint32_t>>{{}, {0}});
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
