// Every form of label that a layout may ask for is either recognised when somebody types it, or refused.
#include "report/level_labels.hpp"

#include "blocks/blocks.hpp"
#include "layout/layout_reader.hpp"
#include "report/embedded.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;

namespace {

struct FormCase {
    std::string format;
    std::string text;
    std::string typed;  ///< its third label; other numbers are `4`
    std::string reason; ///< why it is refused; empty: it is recognised
};

const std::vector<FormCase> form_cases{
    {"decimal", "%.", "3.", ""},
    {"decimal", "%)", "3)", ""},
    {"decimal", "(%)", "(3)", ""},
    {"decimal", "%.-", "3.-", ""},
    {"decimal", "%", "3", ""},
    {"decimal", "%/", "3/", ""},
    {"decimal", "#%", "#3", ""},
    {"decimal", "#%.", "#3.", ""},
    {"decimal", "R%.", "R3.", ""},
    {"decimal", "R%", "R3", ""},
    {"decimal", "{number}.%", "4.3", ""},
    {"decimal", "{number}/%", "4/3", ""},
    {"decimal", "Decision {number}/%", "Decision 4/3", ""},
    {"decimal", "Resolution % –", "Resolution 3 –", ""},
    {"decimal", "§ %", "§ 3", ""},
    {"decimal", "%º", "3º", ""},
    {"decimal", "%:", "3:", ""},
    {"lowerLetter", "%)", "c)", ""},
    {"lowerLetter", "(%)", "(c)", ""},
    {"lowerLetter", "%/", "c/", ""},
    {"upperLetter", "%.", "C.", ""},
    {"upperLetter", "Annex %", "Annex C", ""},
    {"lowerRoman", "(%)", "(iii)", ""},
    {"upperRoman", "%.-", "III.-", ""},
    {"upperRoman", "Article %.", "Article III.", ""},
    {"lowerLetter", "%", "",
     "a letter alone is not told from a word; expected a mark with it, such as `%.` or `(%)`"},
    {"upperRoman", " % ", "",
     "a letter alone is not told from a word; expected a mark with it, such as `%.` or `(%)`"},
    {"decimal", "%/{number}", "", "`{number}` may only stand before `%`"},
    {"decimal", " %.", "", "a paragraph that begins with `3.` is not read as labelled by it"},
    {"bullet", "->", "",
     "it is no bullet that is told from the text; leave `text` out for any, or use one such as `-` or `•`"},
};

LayoutReading read_with(const FormCase& form) {
    const std::string xml = "<layout xmlns=\"urn:rapporteur:layout:1\" name=\"ours\" xml:lang=\"en\">\n"
                            "<resolutions><level name=\"act\" format=\"" +
                            form.format + "\" text=\"" + form.text + "\"/></resolutions></layout>";
    return examine_layout(
        xml, "ours.xml", [](std::string_view) { return std::nullopt; }, {}, false, why_never_read);
}

/// A block as make_blocks() would make it from this text.
Block block_of(const std::string& text) {
    Block block;
    auto typed = read_typed_label(text);
    block.label = std::move(typed.label);
    block.text = text.substr(typed.length);
    return block;
}

} // namespace

TEST_CASE("a form of label is read where it is typed, or refused with line, column and reason") {
    for (const FormCase& form : form_cases) {
        INFO(form.format << " " << form.text);
        const auto reading = read_with(form);
        std::string told;
        for (const Failure& mistake : reading.mistakes)
            told += mistake.line();
        if (!form.reason.empty()) {
            CHECK(told == "layout: ours.xml:2:14: `text` is `" + form.text + "`; " + form.reason);
            continue;
        }
        CHECK(told == "");
        for (const std::string gap : {" ", "\t"}) {
            Blocks blocks;
            blocks.blocks.push_back(block_of(form.typed + gap + "Thank the Government."));
            apply_level_labels(blocks, find_level_labels(blocks, reading.layout));
            const BlockLabel& label = blocks.blocks[0].label;
            CHECK(blocks.blocks[0].text == "Thank the Government.");
            REQUIRE_FALSE(label.readings.empty());
            bool meant = false;
            for (const LabelReading& each : label.readings)
                meant = meant || (each.value == 3 && reading.layout.levels()[0].forms()[0].writes(
                                                         each.format, *label.prefix, label.suffix));
            CHECK(meant);
        }
    }
}
