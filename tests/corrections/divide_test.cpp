// Divides blocks, and joins lines to one paragraph.
#include "corrections/corrections.hpp"

#include "rules/builder.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using rapporteur::testing::ReportBuilder;

namespace {

Blocks two_in_one() {
    Blocks blocks;
    blocks.part = "word/document.xml";
    blocks.blocks.resize(2);
    Block& block = blocks.blocks[0];
    block.text = "Urge  all. 4) Thank them.";
    block.label = read_typed_label("3)\tUrge").label;
    block.label.source = LabelSource::typed;
    block.paragraph = 7;
    block.text_offset = 3;
    block.spans = {{SpanKind::bold, 0, 25}, {SpanKind::italic, 14, 19}};
    block.spans.push_back({SpanKind::note, 10, 10, 0});
    blocks.blocks[1].text = "Behind";
    return blocks;
}

std::vector<std::string> list_of(const Corrected& corrected) {
    std::vector<std::string> lines;
    for (const Correction& correction : corrected.corrections)
        lines.push_back(std::string(correction.rule) + " " + correction.at + ": `" + correction.found +
                        "` -> `" + correction.written + "`");
    return lines;
}

} // namespace

TEST_CASE("a block is divided, with a label like its own, and other edits keep their places") {
    Blocks blocks = two_in_one();
    apply_edits(blocks, {DivideBlock{0, 10, 11, 13, 14}, ReplaceText{0, 4, 6, " "},
                         ReplaceText{0, 14, 14, "Do "}, ReplaceText{1, 0, 6, "After"}});
    REQUIRE(blocks.blocks.size() == 3);
    CHECK(blocks.blocks[0].text == "Urge all.");
    CHECK(blocks.blocks[0].label.text == "3)");
    const Block& behind = blocks.blocks[1];
    CHECK(behind.text == "Do Thank them.");
    CHECK(behind.label.text == "4)");
    CHECK(behind.label.source == LabelSource::typed);
    CHECK(behind.label.found.empty());
    REQUIRE(behind.label.readings.size() == 1);
    CHECK(behind.label.readings[0].value == 4);
    CHECK(behind.paragraph == 7);
    CHECK(behind.text_offset == 16);
    CHECK(blocks.blocks[2].text == "After");
    REQUIRE(blocks.blocks[0].spans.size() == 2);
    CHECK(blocks.blocks[0].spans[0].end == 9);
    CHECK(blocks.blocks[0].spans[1].kind == SpanKind::note);
    REQUIRE(behind.spans.size() == 2);
    CHECK(behind.spans[0].kind == SpanKind::bold);
    CHECK(behind.spans[1].kind == SpanKind::italic);
    CHECK(behind.text.substr(behind.spans[1].begin, behind.spans[1].end - behind.spans[1].begin) == "Thank");
}

TEST_CASE("a division and a replacement of the same words exclude each other") {
    Blocks blocks = two_in_one();
    apply_edits(blocks, {ReplaceText{0, 12, 13, "."}, DivideBlock{0, 10, 11, 13, 14},
                         DivideBlock{0, 3, 9, 8, 10}, DivideBlock{5, 0, 0, 1, 1}, JoinLines{9}});
    REQUIRE(blocks.blocks.size() == 2);
    CHECK(blocks.blocks[0].text == "Urge  all. 4. Thank them.");
}

TEST_CASE("acts in one paragraph are divided, each with what is corrected in it") {
    ReportBuilder report;
    report.resolution(
        "1.", "Thank the delegations of civil society,with pleasure. 2. Urge  all countries to read it. "
              "3. Invite the IOM to comment on it.");
    report.resolution("4.", "Take note of the Workshop.");
    const Corrected corrected = correct(report.blocks, report.layout);
    CHECK(corrected.converged);
    REQUIRE(corrected.blocks.blocks.size() == 4);
    CHECK(corrected.blocks.blocks[1].text == "Urge all countries to read it.");
    CHECK(corrected.blocks.blocks[2].label.text == "3.");
    CHECK(corrected.origins == std::vector<std::uint32_t>{0, 0, 0, 1});
    CHECK(list_of(corrected) ==
          std::vector<std::string>{"text-spacing r1: `society,with` -> `society, with`",
                                   "acts-joined r2: `pleasure. 2. Urge` -> `pleasure.\u00B62. Urge`",
                                   "text-spacing r2: `Urge  all` -> `Urge all`",
                                   "acts-joined r3: `it. 3. Invite` -> `it.\u00B63. Invite`"});
    CHECK(correct(corrected.blocks, report.layout).corrections.empty());
}
