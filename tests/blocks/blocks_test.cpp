#include "blocks/blocks.hpp"
#include "numbering/builder.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace rapporteur;
using namespace rapporteur::building;

namespace {

using Lines = std::vector<std::string>;

/// Blocks as text: "1. auto | text", "a) typed | text", "| text".
Lines shown(const std::vector<Block>& blocks) {
    Lines result;
    for (const Block& block : blocks) {
        std::string line;
        if (block.label.source != LabelSource::none)
            line = fmt::format("{} {} ", block.label.text,
                               block.label.source == LabelSource::automatic ? "auto" : "typed");
        result.push_back(line + "| " + block.text);
    }
    return result;
}
Blocks blocks_of(const Document& document) {
    return make_blocks(document, compute_labels(document));
}
Document plain_paragraphs(std::vector<Paragraph> paragraphs) {
    return document({abstract_num(1, {decimal("%1."), letter("%2)")}),
                     abstract_num(2, {level(NumberFormat::bullet, "•")})},
                    {num(1, 1), num(2, 2)}, std::move(paragraphs));
}
Paragraph in_cell(Paragraph paragraph, std::uint32_t cell) {
    paragraph.cell = cell;
    return paragraph;
}
/// Adds a table with two columns.
void add_table(Document& document, std::uint32_t rows) {
    document.body.tables = {Table{}};
    for (std::uint32_t i = 0; i < rows * 2; ++i)
        document.body.cells.push_back({0, i / 2, i % 2, 1, 1});
}

} // namespace

TEST_CASE("automatic and typed labels become block labels", "[blocks]") {
    const Blocks blocks =
        blocks_of(plain_paragraphs({plain("Opening"), item(1, 0, "Thank"), item(1, 1, "Urge"),
                                    plain("b)\tSend"), item(2, 0, "dot"), plain("")}));
    CHECK(shown(blocks.blocks) ==
          Lines{"| Opening", "1. auto | Thank", "a) auto | Urge", "b) typed | Send", "• auto | dot"});
    const BlockLabel& automatic = blocks.blocks[2].label;
    CHECK(automatic.prefix.empty());
    CHECK(automatic.suffix == ")");
    REQUIRE(automatic.readings.size() == 1);
    CHECK(automatic.readings[0].format == NumberFormat::lower_letter);
    CHECK(automatic.readings[0].value == 1);
    CHECK(automatic.list == 0);
    CHECK(automatic.num_id == 1);
    CHECK(automatic.level == 1);
    CHECK(blocks.blocks[4].label.readings.empty());
    CHECK(blocks.blocks[3].text_offset == 3);
    CHECK(blocks.blocks[3].paragraph == 4);
    CHECK(blocks.blocks[3].label.list == no_index);
    CHECK(blocks.empty_paragraphs == 1);
    CHECK(blocks.part == "word/document.xml");
}

TEST_CASE("an automatic label stays beside a typed one, which stays in the text", "[blocks]") {
    CHECK(shown(blocks_of(plain_paragraphs({item(1, 0, "3.\tThank")})).blocks) ==
          Lines{"1. auto | 3.\tThank"});
}

TEST_CASE("what stands around the number of its own level", "[blocks]") {
    Level legal = decimal("Section %1.%2:");
    legal.is_legal = true;
    const Blocks blocks =
        blocks_of(document({abstract_num(1, {level(NumberFormat::upper_roman, "(%1)"), legal})}, {num(1, 1)},
                           {item(1, 0), item(1, 1), item(1, 1)}));
    CHECK(blocks.blocks[0].label.prefix == "(");
    CHECK(blocks.blocks[0].label.suffix == ")");
    CHECK(blocks.blocks[2].label.text == "Section 1.2:");
    CHECK(blocks.blocks[2].label.prefix == "Section 1.");
    CHECK(blocks.blocks[2].label.suffix == ":");
    CHECK(blocks.blocks[2].label.readings.at(0).value == 2);
}

TEST_CASE("a numbered paragraph without a label has none", "[blocks]") {
    const Blocks blocks =
        blocks_of(document({abstract_num(1, {decimal("")})}, {num(1, 1)}, {item(1, 0, "Heading")}));
    CHECK(shown(blocks.blocks) == Lines{"| Heading"});
    CHECK(blocks.blocks[0].label.num_id == 1);
}

TEST_CASE("empty paragraphs are left out and counted, but their numbers are used up", "[blocks]") {
    const Blocks blocks = blocks_of(plain_paragraphs(
        {item(1, 0, "one"), item(1, 0, " \u00A0"), plain("\t"), plain(""), item(1, 0, "three")}));
    CHECK(shown(blocks.blocks) == Lines{"1. auto | one", "3. auto | three"});
    CHECK(blocks.empty_paragraphs == 3);
}

TEST_CASE("a paragraph that holds only a note is kept", "[blocks]") {
    Paragraph noted = plain("");
    noted.spans = {{SpanKind::note, 0, 0, 0}};
    const Blocks blocks = blocks_of(plain_paragraphs({noted}));
    REQUIRE(blocks.blocks.size() == 1);
    CHECK(blocks.blocks[0].spans.size() == 1);
    CHECK(blocks.empty_paragraphs == 0);
}

TEST_CASE("labels in a table cell join the text beside them", "[blocks]") {
    SECTION("typed, with an empty paragraph between and further paragraphs after") {
        Document table =
            plain_paragraphs({in_cell(plain("1."), 0), in_cell(plain(""), 1), in_cell(plain("Thank"), 1),
                              in_cell(plain("and urge"), 1), in_cell(plain("a)"), 2),
                              in_cell(plain("Send"), 3), plain("after")});
        add_table(table, 2);
        const Blocks blocks = blocks_of(table);
        CHECK(shown(blocks.blocks) == Lines{"1. typed | Thank", "| and urge", "a) typed | Send", "| after"});
        CHECK(blocks.blocks[0].paragraph == 3);
        CHECK(blocks.blocks[0].cell == 1);
        CHECK(blocks.blocks[3].cell == no_index);
        CHECK(blocks.empty_paragraphs == 1);
    }
    SECTION("automatic, in empty paragraphs") {
        Document table = plain_paragraphs({in_cell(item(1, 0, ""), 0), in_cell(plain("Thank"), 1),
                                           in_cell(item(1, 0, ""), 2), in_cell(plain("Urge"), 3)});
        add_table(table, 2);
        const Blocks blocks = blocks_of(table);
        CHECK(shown(blocks.blocks) == Lines{"1. auto | Thank", "2. auto | Urge"});
        CHECK(blocks.empty_paragraphs == 0);
        CHECK(blocks.blocks[1].label.readings.at(0).value == 2);
    }
    SECTION("not over the end of a row, nor before text with a label of its own, nor outside a table") {
        Document table =
            plain_paragraphs({in_cell(plain("Thank"), 0), in_cell(plain("1."), 1), in_cell(plain("2."), 2),
                              in_cell(plain("a) Urge"), 3), plain("3."), plain("Send")});
        add_table(table, 2);
        CHECK(shown(blocks_of(table).blocks) ==
              Lines{"| Thank", "1. typed | ", "2. typed | ", "a) typed | Urge", "3. typed | ", "| Send"});
    }
}

TEST_CASE("line breaks are cut where a reader sees paragraphs", "[blocks]") {
    Paragraph title = plain("Report of the Meeting\nManagua, Nicaragua\nJune 24, 2014");
    title.alignment = Alignment::center;
    title.para_id = 0x0A1B2C3D;
    const Blocks blocks = blocks_of(
        plain_paragraphs({title, item(1, 0, "Regarding:\na. Urge\nb. Send"), item(1, 0, "one\ntwo")}));
    CHECK(shown(blocks.blocks) == Lines{"| Report of the Meeting", "| Managua, Nicaragua", "| June 24, 2014",
                                        "1. auto | Regarding:", "a. typed | Urge", "b. typed | Send",
                                        "2. auto | one\ntwo"});
    CHECK(blocks.blocks[2].paragraph == 1);
    CHECK(blocks.blocks[2].para_id == 0x0A1B2C3D);
    CHECK(blocks.blocks[2].text_offset == 41);
    CHECK(blocks.blocks[5].text_offset == 22);
    CHECK(blocks.blocks[5].paragraph == 2);
    CHECK(blocks.blocks[5].alignment == Alignment::unset);
}

TEST_CASE("typed indentation is taken off and measured", "[blocks]") {
    Paragraph hanging = plain("\ta.\tUrge");
    hanging.indent = {720, -360};
    const Blocks blocks = blocks_of(plain_paragraphs({hanging, plain("\t\tindented"), plain("  b. spaces"),
                                                      plain("  only spaces"), item(1, 0, "\tnumbered")}));
    CHECK(shown(blocks.blocks) == Lines{"a. typed | Urge", "| indented", "b. typed | spaces",
                                        "|   only spaces", "1. auto | numbered"});
    CHECK(blocks.blocks[0].indent == 720 - 360 + 720);
    CHECK(blocks.blocks[0].text_offset == 4);
    CHECK(blocks.blocks[1].indent == 1440);
    CHECK(blocks.blocks[1].text_offset == 2);
    CHECK(blocks.blocks[2].indent == 0);
    CHECK(blocks.blocks[3].text_offset == 0);
    CHECK(blocks.blocks[4].indent == 720);
}

TEST_CASE("the indent of a list level is that of the text", "[blocks]") {
    Level first = decimal("%1.");
    first.indent = {360, -360};
    Level second = letter("%2.");
    second.indent = {1080, -360};
    const Blocks blocks = blocks_of(
        document({abstract_num(1, {first, second})}, {num(1, 1)}, {item(1, 0), item(1, 1), plain("x")}));
    CHECK(blocks.blocks[0].indent == 360);
    CHECK(blocks.blocks[1].indent == 1080);
    CHECK(blocks.blocks[2].indent == 0);
}

TEST_CASE("emphasis is that of the letters", "[blocks]") {
    Paragraph bold = plain("1. THE 2014 REPORT – Nº 3");
    bold.spans = {{SpanKind::bold, 3, 7, no_index}, {SpanKind::bold, 12, 40, no_index}};
    Paragraph partly = plain("Thank Canada");
    partly.spans = {{SpanKind::bold, 0, 5, no_index}};
    const Blocks blocks = blocks_of(plain_paragraphs({bold, partly, plain("21 – 22"), plain("REUNIÓN")}));
    CHECK(blocks.blocks[0].all_bold);
    CHECK(blocks.blocks[0].all_capitals);
    CHECK(blocks.blocks[0].spans.at(0).begin == 0);
    CHECK(blocks.blocks[0].spans.at(0).end == 4);
    CHECK_FALSE(blocks.blocks[1].all_bold);
    CHECK_FALSE(blocks.blocks[1].all_capitals);
    CHECK_FALSE(blocks.blocks[2].all_bold);
    CHECK_FALSE(blocks.blocks[2].all_capitals);
    CHECK(blocks.blocks[3].all_capitals);
}

TEST_CASE("the first header that says something stands before the body", "[blocks]") {
    Document report = plain_paragraphs({plain("Body")});
    Story empty;
    empty.part = "word/header1.xml";
    empty.paragraphs = {plain("")};
    Story first = empty;
    first.part = "word/header2.xml";
    first.paragraphs = {item(1, 0, "TITLE"), plain("Managua")};
    first.paragraphs[1].number = 2;
    first.paragraphs[1].cell = 0;
    Story second = first;
    second.part = "word/header3.xml";
    report.headers = {empty, first, second};
    const Blocks blocks = blocks_of(report);
    CHECK(shown(blocks.blocks) == Lines{"1. auto | TITLE", "| Managua", "| Body"});
    CHECK(blocks.header_part == "word/header2.xml");
    CHECK(blocks.blocks[0].origin == BlockOrigin::header);
    CHECK(blocks.blocks[1].paragraph == 2);
    CHECK(blocks.blocks[1].cell == no_index);
    CHECK(blocks.blocks[2].origin == BlockOrigin::body);
    CHECK(blocks.empty_paragraphs == 0);
}

TEST_CASE("notes, text boxes and what else the document holds are passed on", "[blocks]") {
    Paragraph boxed = plain("Boxed");
    boxed.in_text_box = true;
    Document report = plain_paragraphs({boxed, item(9, 0, "dangling")});
    Story note;
    note.kind = StoryKind::footnote;
    note.paragraphs = {item(1, 0, "First"), plain(""), item(1, 0, "Second")};
    report.notes = {note, note};
    report.links = {"https://example.org/"};
    report.artifacts = {{"bookmark", "_GoBack", "", "word/document.xml", 1, 0, 0}};
    report.properties.language = "en-US";
    report.oddities = {{"duplicate-entry", "word/document.xml", 0, "twice"}};
    const Blocks blocks = blocks_of(report);
    CHECK(blocks.blocks[0].origin == BlockOrigin::text_box);
    REQUIRE(blocks.notes.size() == 2);
    CHECK(shown(blocks.notes[1]) == Lines{"1. auto | First", "2. auto | Second"});
    CHECK(blocks.links == report.links);
    CHECK(blocks.artifacts.at(0).name == "_GoBack");
    CHECK(blocks.properties.language == "en-US");
    REQUIRE(blocks.oddities.size() == 2);
    CHECK(blocks.oddities[0].kind == "duplicate-entry");
    CHECK(blocks.oddities[1].kind == "dangling-num-id");
}
