// Every case of Word's numbering, from the XML to the label: the content of the parts beside what Word shows.
// The rules are in validator/numbering/README.md.
#include "document/parts.hpp"
#include "numbering/labels_as_text.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace rapporteur;
using test::Parts;
using Texts = building::Texts;

namespace {

std::string level(int index, std::string_view format, std::string_view text, std::string_view more = "",
                  std::string_view start = R"(<w:start w:val="1"/>)") {
    return fmt::format(R"(<w:lvl w:ilvl="{}">{}<w:numFmt w:val="{}"/>{}<w:lvlText w:val="{}"/></w:lvl>)",
                       index, start, format, more, text);
}
std::string list(int id, std::string_view levels, std::string_view before = "") {
    return fmt::format(R"(<w:abstractNum w:abstractNumId="{}">{}{}</w:abstractNum>)", id, before, levels);
}
std::string num(int id, int abstract_num, std::string_view overrides = "") {
    return fmt::format(R"(<w:num w:numId="{}"><w:abstractNumId w:val="{}"/>{}</w:num>)", id, abstract_num,
                       overrides);
}
std::string starts(int level, int start) {
    return fmt::format(R"(<w:lvlOverride w:ilvl="{}"><w:startOverride w:val="{}"/></w:lvlOverride>)", level,
                       start);
}

std::string num_pr(int num_id) {
    return fmt::format(R"(<w:numPr><w:numId w:val="{}"/></w:numPr>)", num_id);
}
std::string num_pr(int num_id, int level) {
    return fmt::format(R"(<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>)", level, num_id);
}
std::string paragraph(std::string_view properties, std::string_view content = "<w:r><w:t>x</w:t></w:r>") {
    return fmt::format("<w:p><w:pPr>{}</w:pPr>{}</w:p>", properties, content);
}
std::string item(int level, int num_id = 1) {
    return paragraph(num_pr(num_id, level));
}
std::string styled(std::string_view style, std::string_view direct = "") {
    return paragraph(fmt::format(R"(<w:pStyle w:val="{}"/>{})", style, direct));
}
std::string style(std::string_view id, std::string_view properties, std::string_view more = "",
                  std::string_view type = "paragraph") {
    return fmt::format(R"(<w:style w:type="{}" w:styleId="{}"{}<w:pPr>{}</w:pPr></w:style>)", type, id,
                       more.empty() ? ">" : more, properties);
}
std::string based_on(std::string_view base) {
    return fmt::format(R"(><w:basedOn w:val="{}"/>)", base);
}

const std::string plain = paragraph("");
const std::string outline =
    level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2.") + level(2, "lowerRoman", "%3.");
const std::string decimals =
    level(0, "decimal", "%1") + level(1, "decimal", "%1.%2") + level(2, "decimal", "%1.%2.%3");
/// numId 1 on the outline.
const std::string one_list = list(1, outline) + num(1, 1);

Texts shown(const Parts& parts, TrackChanges changes = TrackChanges::accept) {
    return building::labels_of(read(parts, changes));
}
/// The labels of items in one list. The arguments are the levels of numId 1 and the level of each item.
Texts shown(const std::string& levels, std::initializer_list<int> items) {
    Parts parts;
    for (const int each : items)
        parts.body += item(each);
    parts.numbering = list(1, levels) + num(1, 1);
    return shown(parts);
}

} // namespace

TEST_CASE("Word XML: numId 0 takes the numbering of the style away", "[numbering]") {
    CHECK(shown({.body = styled("S") + styled("S", num_pr(0)) + styled("S"),
                 .styles = style("S", num_pr(1)),
                 .numbering = one_list}) == Texts{"1.", "-", "2."});
}

TEST_CASE("Word XML: list and level come from the paragraph and its style", "[numbering]") {
    const std::string ilvl = R"(<w:numPr><w:ilvl w:val="1"/></w:numPr>)";
    SECTION("a direct numId without ilvl is level 0") {
        CHECK(shown({.body = styled("S", num_pr(1)),
                     .styles = style("S", num_pr(1, 1)),
                     .numbering = one_list}) == Texts{"1."});
    }
    SECTION("a direct ilvl takes the numId of the style") {
        CHECK(shown({.body = styled("S") + styled("S", ilvl),
                     .styles = style("S", num_pr(1)),
                     .numbering = one_list}) == Texts{"1.", "a."});
    }
    SECTION("the level that names the style, whatever the style's ilvl") {
        const std::string levels = level(0, "decimal", "%1.", R"(<w:pStyle w:val="One"/>)") +
                                   level(1, "lowerLetter", "%2.", R"(<w:pStyle w:val="Two"/>)");
        CHECK(shown({.body = styled("One") + styled("Two") + styled("Two") + styled("One") + styled("Two"),
                     .styles = style("One", num_pr(1)) + style("Two", num_pr(1, 0)),
                     .numbering = list(1, levels) + num(1, 1)}) == Texts{"1.", "a.", "b.", "2.", "a."});
    }
    SECTION("numId and ilvl are inherited each on its own") {
        CHECK(shown({.body = styled("One") + styled("Two") + styled("Two") + styled("One"),
                     .styles = style("One", num_pr(1)) + style("Two", ilvl, based_on("One")),
                     .numbering = one_list}) == Texts{"1.", "a.", "b.", "2."});
    }
    SECTION("the default paragraph style may be numbered, and a chain may be a circle") {
        CHECK(shown({.body = plain + styled("A") + plain,
                     .styles = style("Normal", num_pr(1), R"( w:default="1">)") +
                               style("A", "", based_on("B")) + style("B", num_pr(1), based_on("A")),
                     .numbering = one_list}) == Texts{"1.", "2.", "3."});
    }
}

TEST_CASE("Word XML: numStyleLink leads to the list of the numbering style", "[numbering]") {
    Parts parts{.body = item(0, 1) + item(1, 1) + item(0, 2),
                .styles = style("L", num_pr(2), "", "numbering"),
                .numbering = list(5, "", R"(<w:numStyleLink w:val="L"/>)") +
                             list(6, decimals, R"(<w:styleLink w:val="L"/>)") + num(1, 5) + num(2, 6)};
    CHECK(shown(parts) == Texts{"1", "1.1", "2"});
    parts.styles = style("L", num_pr(1), "", "numbering");
    CHECK(shown(parts) == Texts{"-", "-", "1"});
    parts.styles.clear();
    CHECK(shown(parts) == Texts{"1", "1.1", "2"});
}

TEST_CASE("Word XML: nums share the counter of their list and start it again once", "[numbering]") {
    SECTION("two nums on one abstractNum") {
        CHECK(shown({.body = item(0) + item(0) + item(0, 2) + item(0, 2),
                     .numbering = list(1, outline) + num(1, 1) + num(2, 1)}) ==
              Texts{"1.", "2.", "3.", "4."});
    }
    SECTION("startOverride, interrupted, then the first numId again") {
        CHECK(shown({.body = item(0) + item(0) + item(0, 2) + item(0, 2) + plain + item(0, 2) + item(0),
                     .numbering = list(1, outline) + num(1, 1) + num(2, 1, starts(0, 1))}) ==
              Texts{"1.", "2.", "1.", "2.", "-", "3.", "4."});
    }
    SECTION("lvlOverride with a level of its own") {
        const std::string own =
            R"(<w:lvlOverride w:ilvl="0">)" + level(0, "upperLetter", "(%1)") + "</w:lvlOverride>";
        CHECK(shown({.body = item(0) + item(0, 2) + item(0),
                     .numbering = list(1, outline) + num(1, 1) + num(2, 1, own)}) ==
              Texts{"1.", "(B)", "3."});
    }
}

TEST_CASE("Word XML: lvlRestart and start", "[numbering]") {
    const auto restarting = [](std::string_view more) {
        return shown(level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2") +
                         level(2, "decimal", "%3", more),
                     {0, 1, 2, 1, 2, 0, 2});
    };
    CHECK(restarting("") == Texts{"1.", "a", "1", "b", "1", "2.", "1"});
    CHECK(restarting(R"(<w:lvlRestart w:val="0"/>)") == Texts{"1.", "a", "1", "b", "2", "2.", "3"});
    CHECK(restarting(R"(<w:lvlRestart w:val="1"/>)") == Texts{"1.", "a", "1", "b", "2", "2.", "1"});
    CHECK(restarting(R"(<w:lvlRestart w:val="3"/>)") == restarting(""));
    CHECK(shown(level(0, "decimal", "%1", "", ""), {0, 0}) == Texts{"0", "1"});
    CHECK(shown(level(0, "lowerLetter", "%1)", "", ""), {0, 0}) == Texts{")", "a)"});
    CHECK(shown(decimals, {1, 1, 0, 1}) == Texts{"1.1", "1.2", "2", "2.1"});
}

TEST_CASE("Word XML: letters past z repeat", "[numbering]") {
    CHECK(shown(level(0, "lowerLetter", "%1", "", R"(<w:start w:val="25"/>)"), {0, 0, 0, 0}) ==
          Texts{"y", "z", "aa", "bb"});
    CHECK(shown(level(0, "upperLetter", "%1", "", R"(<w:start w:val="52"/>)"), {0, 0, 0}) ==
          Texts{"ZZ", "AAA", "BBB"});
}

TEST_CASE("Word XML: the text of a level", "[numbering]") {
    CHECK(shown(level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2."), {0, 1, 1, 0, 1}) ==
          Texts{"1.", "1.1.", "1.2.", "2.", "2.1."});
    CHECK(shown(level(0, "decimal", "§ %1 %2") + level(1, "bullet", "o") + level(2, "decimal", "%1%2%3)"),
                {0, 1, 2}) == Texts{"", "o", "11)"});
    CHECK(shown(level(0, "decimal", "") + level(1, "none", "Note:"), {0, 1}) == Texts{"", "Note:"});
    CHECK(shown(level(0, "upperRoman", "Article %1.") + level(1, "decimal", "Section %1.%2", "<w:isLgl/>") +
                    level(2, "decimalZero", "%1.%2.%3", "<w:isLgl/>"),
                {0, 1, 2}) == Texts{"Article I.", "Section 1.1", "1.1.01"});
    CHECK(shown(level(0, "decimal", "%1.", R"(<w:suff w:val="space"/>)") +
                    level(1, "decimal", "%2.", R"(<w:suff w:val="nothing"/>)"),
                {0, 1}) == Texts{"1.", "1."});
    const std::string symbol =
        R"(<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/><w:rPr>)"
        R"(<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr></w:lvl>)";
    CHECK(shown(symbol, {0}) == Texts{"•"});
    const std::string hidden =
        R"(<w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/><w:rPr><w:vanish/></w:rPr></w:lvl>)";
    CHECK(shown(hidden + level(1, "decimal", "%1.%2"), {0, 0, 1}) == Texts{"", "", "2.1"});
}

TEST_CASE("Word XML: which paragraphs count", "[numbering]") {
    const std::string mark = num_pr(1, 0) + "<w:rPr>";
    const auto with = [](const std::string& body) { return Parts{.body = body, .numbering = one_list}; };
    SECTION("one whose mark is hidden, and an empty one") {
        CHECK(shown(with(paragraph(mark + "<w:vanish/></w:rPr>") + paragraph(num_pr(1, 0), "") + item(0))) ==
              Texts{"1.", "2.", "3."});
    }
    SECTION("one whose mark is deleted goes on in the next") {
        const std::string deleted = paragraph(mark + R"(<w:del w:author="A"/></w:rPr>)");
        const std::string moved = paragraph(mark + R"(<w:moveFrom w:author="A"/></w:rPr>)");
        CHECK(shown(with(item(0) + deleted + item(0) + item(0))) == Texts{"1.", "2.", "3."});
        CHECK(shown(with(item(0) + deleted + moved + item(0) + item(0))) == Texts{"1.", "2.", "3."});
        CHECK(shown(with(item(0) + deleted + plain + item(0))) == Texts{"1.", "-", "2."});
        CHECK(shown(with(item(0) + deleted + item(0) + item(0)), TrackChanges::reject) ==
              Texts{"1.", "2.", "3.", "4."});
        CHECK(shown(with(deleted + "<w:tbl><w:tr><w:tc>" + item(0) + "</w:tc></w:tr></w:tbl>" + deleted)) ==
              Texts{"1.", "2.", "3."});
    }
    SECTION("not one that is deleted as a whole") {
        const std::string gone =
            paragraph(mark + R"(<w:del w:author="A"/></w:rPr>)",
                      R"(<w:del w:author="A"><w:r><w:delText>x</w:delText></w:r></w:del>)");
        CHECK(shown(with(item(0) + gone + item(0))) == Texts{"1.", "2."});
    }
    SECTION("not an empty one that ends a section or continues a merged cell") {
        const auto cell = [](std::string_view merge, const std::string& content) {
            return fmt::format("<w:tr><w:tc><w:tcPr>{}</w:tcPr>{}</w:tc></w:tr>", merge, content);
        };
        CHECK(shown(with(item(0) + paragraph(num_pr(1, 0) + "<w:sectPr/>", "") + "<w:tbl>" +
                         cell(R"(<w:vMerge w:val="restart"/>)", item(0)) +
                         cell("<w:vMerge/>", paragraph(num_pr(1, 0), "")) + "</w:tbl>" + item(0))) ==
              Texts{"1.", "-", "2.", "-", "3."});
    }
    SECTION("cells, text boxes and content controls in document order") {
        const std::string box = "<w:r><w:pict><v:textbox><w:txbxContent>" + item(0) +
                                "</w:txbxContent></v:textbox></w:pict></w:r>";
        CHECK(shown(with("<w:tbl><w:tr><w:tc>" + item(0) + "</w:tc></w:tr></w:tbl><w:sdt><w:sdtContent>" +
                         item(0) + "</w:sdtContent></w:sdt>" + paragraph(num_pr(1, 0), box) + item(0))) ==
              Texts{"1.", "2.", "3.", "4.", "5."});
    }
    SECTION("notes count for themselves") {
        Parts parts =
            with(item(0) + paragraph("", R"(<w:r><w:footnoteReference w:id="2"/></w:r>)") + item(0));
        parts.footnotes = R"(<w:footnote w:id="2">)" + item(0) + "</w:footnote>";
        const Labels labels = compute_labels(read(parts));
        CHECK(building::texts(labels.body) == Texts{"1.", "-", "2."});
        CHECK(building::texts(labels.notes.at(0)) == Texts{"1."});
    }
}

TEST_CASE("Word XML: references that dangle number nothing", "[numbering]") {
    CHECK(shown({.body = item(0, 9) + item(5) + item(0, 2) + item(0, -5) + item(9) + item(0),
                 .numbering = one_list + num(2, 77)}) == Texts{"-", "-", "-", "-", "-", "1."});
    CHECK(shown({.body = item(0)}) == Texts{"-"});
}

TEST_CASE("Word XML: what old documents hold", "[numbering]") {
    Parts parts{
        .body = item(0) +
                paragraph("", R"(<w:r><w:t>2.</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>typed</w:t></w:r>)") +
                item(0) +
                paragraph(num_pr(1, 0), R"(<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>)"
                                        R"(LISTNUM NumberDefault \l 4</w:instrText></w:r><w:r><w:fldChar )"
                                        R"(w:fldCharType="end"/></w:r><w:r><w:t>kept</w:t></w:r>)") +
                paragraph(R"(<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:numberingChange )"
                          R"(w:original="%1:9:0:."/></w:numPr>)"),
        .numbering = list(1, level(0, "decimal", "%1.", R"(<w:legacy w:legacy="1" w:legacyIndent="360"/>)")) +
                     num(1, 1)};
    const Document document = read(parts);
    CHECK(building::labels_of(document) == Texts{"1.", "-", "2.", "3.", "4."});
    CHECK(test::texts(document) == Texts{"x", "2.\ttyped", "x", "kept", "x"});
    parts.numbering = list(1, outline, R"(<w:multiLevelType w:val="singleLevel"/>)") + num(1, 1);
    parts.body = item(2) + item(0);
    CHECK(shown(parts) == Texts{"1.", "2."});
}

TEST_CASE("Word XML: formats of numbers", "[numbering]") {
    const auto third = [](std::string_view format, std::string_view language = "en-US") {
        Parts parts{
            .body = paragraph(num_pr(1, 0) + fmt::format(R"(<w:rPr><w:lang w:val="{}"/></w:rPr>)", language)),
            .numbering = list(1, level(0, format, "%1", "", R"(<w:start w:val="3"/>)")) + num(1, 1)};
        return shown(parts).at(0);
    };
    CHECK(third("decimal") == "3");
    CHECK(third("decimalZero") == "03");
    CHECK(third("upperRoman") == "III");
    CHECK(third("lowerRoman") == "iii");
    CHECK(third("upperLetter") == "C");
    CHECK(third("ordinal") == "3rd");
    CHECK(third("cardinalText") == "Three");
    CHECK(third("ordinalText") == "Third");
    CHECK(third("ordinal", "es-MX") == "3º");
    CHECK(third("cardinalText", "es-MX") == "Tres");
    CHECK(third("ordinalText", "es-MX") == "Tercero");
    CHECK(third("none").empty());
    CHECK(third("koreanDigital2") == "三");
    const std::string wrapped =
        R"(<w:lvl w:ilvl="0"><w:start w:val="3"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt )"
        R"(w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/>)"
        R"(</mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>)";
    CHECK(shown(wrapped, {0, 0}) == Texts{"003", "004"});
}

TEST_CASE("Word XML: a startOverride of a parent that was only implied fires at the parent's first paragraph",
          "[numbering]") {
    // 17.9.26 is about the first paragraph of the num at that level, and an implied parent is no paragraph.
    // So the label is "A."; without the override it is "B.".
    const std::string levels = level(0, "upperLetter", "%1.") + level(1, "decimal", "%2.");
    const std::string body = item(1) + item(1) + item(0) + item(0);
    CHECK(shown({.body = body, .numbering = list(1, levels) + num(1, 1)}) == Texts{"1.", "2.", "B.", "C."});
    CHECK(shown({.body = body, .numbering = list(1, levels) + num(1, 1, starts(0, 1))}) ==
          Texts{"1.", "2.", "A.", "B."});
}

TEST_CASE("Word XML: a picture bullet is a bullet, whatever the letter behind it", "[numbering]") {
    // 17.9.9 lvlPicBulletId, 17.9.20 numPicBullet
    const std::string picture = R"(<w:numPicBullet w:numPicBulletId="0"><w:pict/></w:numPicBullet>)";
    const std::string levels =
        R"(<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/><w:lvlPicBulletId w:val="0"/></w:lvl>)";
    CHECK(shown({.body = item(0), .numbering = picture + list(1, levels) + num(1, 1)}) == Texts{"•"});
    CHECK(shown({.body = item(0), .numbering = list(1, levels) + num(1, 1)}) == Texts{"o"});
}
