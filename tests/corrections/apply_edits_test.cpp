#include "corrections/corrections.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;

namespace {

Blocks one_block(std::string text) {
    Blocks blocks;
    blocks.part = "word/document.xml";
    blocks.blocks.resize(1);
    blocks.blocks[0].text = std::move(text);
    blocks.blocks[0].paragraph = 4;
    return blocks;
}

std::string words(const Blocks& blocks, const Span& span) {
    return blocks.blocks[0].text.substr(span.begin, span.end - span.begin);
}

} // namespace

TEST_CASE("replacements of one block do not disturb each other") {
    Blocks blocks = one_block("Thank  them,and  note. ");
    apply_edits(blocks, {ReplaceText{0, 5, 7, " "}, ReplaceText{0, 12, 12, " "}, ReplaceText{0, 22, 23, ""},
                         ReplaceText{0, 15, 17, " "}});
    CHECK(blocks.blocks[0].text == "Thank them, and note.");
}

TEST_CASE("of overlapping replacements the first wins") {
    Blocks blocks = one_block("Guatamala");
    apply_edits(blocks, {ReplaceText{0, 0, 9, "Guatemala"}, ReplaceText{0, 4, 5, "e"}});
    CHECK(blocks.blocks[0].text == "Guatemala");
}

TEST_CASE("spans keep to their words") {
    Blocks blocks = one_block("The  IOM,led  by  it ");
    blocks.blocks[0].spans = {
        {SpanKind::bold, 5, 8}, {SpanKind::italic, 9, 17}, {SpanKind::underline, 20, 21}};
    blocks.blocks[0].spans.push_back({SpanKind::note, 20, 20, 0});
    apply_edits(blocks, {ReplaceText{0, 3, 5, " "}, ReplaceText{0, 9, 9, " "}, ReplaceText{0, 12, 14, " "},
                         ReplaceText{0, 16, 18, " "}, ReplaceText{0, 20, 21, ""}});
    REQUIRE(blocks.blocks[0].text == "The IOM, led by it");
    const auto& spans = blocks.blocks[0].spans;
    REQUIRE(spans.size() == 3);
    CHECK(words(blocks, spans[0]) == "IOM");
    CHECK(words(blocks, spans[1]) == "led by ");
    CHECK(spans[2].kind == SpanKind::note); // the underlined space is gone, the place of the note stays
    CHECK(spans[2].begin == 18);
    CHECK(spans[2].end == 18);
}

TEST_CASE("a label keeps what was found, and is what the edit says") {
    Blocks blocks = one_block("Thank them.");
    blocks.blocks[0].label = read_typed_label("3)\tThank").label;
    apply_edits(blocks, {SetLabel{0, "2)", "", ")", NumberFormat::decimal, 2}});
    apply_edits(blocks, {SetLabel{0, "b.", "", ".", NumberFormat::lower_letter, 2}});
    const BlockLabel& label = blocks.blocks[0].label;
    CHECK(label.text == "b.");
    CHECK(label.found == "3)");
    CHECK(label.prefix.empty());
    CHECK(label.suffix == ".");
    REQUIRE(label.readings.size() == 1);
    CHECK(label.readings[0].format == NumberFormat::lower_letter);
    CHECK(label.readings[0].value == 2);

    // Back to the first label, so nothing was corrected.
    apply_edits(blocks, {SetLabel{0, "3)", "", ")", NumberFormat::decimal, 3}});
    CHECK(blocks.blocks[0].label.found.empty());
}

TEST_CASE("artifacts move with the words they stand at, and are dropped by index") {
    Blocks blocks = one_block("Thank  them  all");
    blocks.blocks[0].text_offset = 3; // "1.\t"
    const auto artifact = [](std::string kind, std::uint32_t offset, std::uint32_t length) {
        return Artifact{std::move(kind), "", "", "word/document.xml", 4, offset, length};
    };
    blocks.artifacts = {artifact("bookmark", 3 + 7, 0), artifact("insertion", 3 + 13, 3),
                        artifact("comment", 1, 0)};
    apply_edits(blocks, {DropArtifact{0}, ReplaceText{0, 5, 7, " "}, ReplaceText{0, 11, 13, " "}});
    REQUIRE(blocks.blocks[0].text == "Thank them all");
    REQUIRE(blocks.artifacts.size() == 2);
    CHECK(blocks.artifacts[0].kind == "insertion");
    CHECK(blocks.artifacts[0].offset == 3 + 11);
    CHECK(blocks.artifacts[0].length == 3);
    CHECK(blocks.artifacts[1].offset == 1);
    REQUIRE(blocks.dropped.size() == 1);
    CHECK(blocks.dropped[0].kind == "bookmark");
}

TEST_CASE("an artifact moves with its own block where a paragraph became several") {
    Blocks blocks = one_block("One  two");
    blocks.blocks.push_back(blocks.blocks[0]);
    blocks.blocks[1].text = "Three  four";
    blocks.blocks[1].text_offset = 9; // "One  two\n"
    blocks.artifacts = {Artifact{"bookmark", "", "", "word/document.xml", 4, 9 + 7, 0}};
    apply_edits(blocks, {ReplaceText{0, 3, 5, " "}});
    CHECK(blocks.artifacts[0].offset == 9 + 7);
    apply_edits(blocks, {ReplaceText{1, 5, 7, " "}});
    CHECK(blocks.artifacts[0].offset == 9 + 6);
}
