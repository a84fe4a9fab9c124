#include "numbering/builder.hpp"
#include "numbering/numbering.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using namespace rapporteur::building;

namespace {
using Lines = std::vector<std::string>;

Document report() {
    Style normal = style("Normal");
    normal.is_default = true;
    Style list = style("ListParagraph", "Normal");
    list.name = "List Paragraph";
    std::vector<Paragraph> paragraphs = {item(3, 0), item(3, 1), item(3, 1), item(3, 0),
                                         item(3, 1), item(0),    plain("x")};
    for (Paragraph& paragraph : paragraphs)
        paragraph.style = 1;
    return document({abstract_num(1, {decimal("%1."), letter("%2.")})},
                    {num_starting(3, 1, {{0, 1}, {1, 1}})}, std::move(paragraphs), {normal, list});
}
} // namespace

TEST_CASE("a label is explained in the order in which Word decides", "[numbering]") {
    const Document document = report();
    CHECK(explain_labels(document)[1] ==
          Lines{R"(style "List Paragraph" -> "Normal": no numbering)", "numId 3 from the paragraph",
                "abstractNum 1", "ilvl 1 from the paragraph", R"(level 1 (second): lowerLetter, text "%2.")",
                "startOverride 1 fired here", "counter: 1", R"(label "a.")"});
    CHECK(explain_labels(document)[2] ==
          Lines{R"(style "List Paragraph" -> "Normal": no numbering)", "numId 3 from the paragraph",
                "abstractNum 1", "ilvl 1 from the paragraph", R"(level 1 (second): lowerLetter, text "%2.")",
                "startOverride 1 fired before", "goes on from 1", "counter: 2", R"(label "b.")"});
    CHECK(explain_labels(document)[4] ==
          Lines{R"(style "List Paragraph" -> "Normal": no numbering)", "numId 3 from the paragraph",
                "abstractNum 1", "ilvl 1 from the paragraph", R"(level 1 (second): lowerLetter, text "%2.")",
                "an earlier level was used since: starts again at 1", "counter: 1", R"(label "a.")"});
}

TEST_CASE("it is explained why a paragraph has no number", "[numbering]") {
    Document document = report();
    CHECK(explain_labels(document)[5] == Lines{R"(style "List Paragraph" -> "Normal": no numbering)",
                                               "numId 0 from the paragraph",
                                               "numId 0 takes the numbering away: not numbered"});
    CHECK(explain_labels(document)[6].empty());
    document.body.paragraphs[6].num_pr = {12, 1};
    CHECK(explain_labels(document)[6] == Lines{R"(style "List Paragraph" -> "Normal": no numbering)",
                                               "numId 12 from the paragraph",
                                               "numId 12 is not in the numbering part", "not numbered"});
    document.body.paragraphs[6].num_pr = {3, 12};
    CHECK(explain_labels(document)[6] ==
          Lines{R"(style "List Paragraph" -> "Normal": no numbering)", "numId 3 from the paragraph",
                "abstractNum 1", "ilvl 12 from the paragraph", "a list has levels 0 to 8: not numbered"});
}

TEST_CASE("links, styles and missing parents are explained", "[numbering]") {
    AbstractNum link = abstract_num(5, {});
    link.num_style_link = "Outline";
    Level second = letter("%1.%2");
    second.paragraph_style = "Sub";
    Style outline = style("Outline", {}, {2, std::nullopt});
    outline.type = StyleType::numbering;
    const Document linked =
        document({link, abstract_num(6, {decimal("%1."), second})}, {num(1, 5), num(2, 6)}, {styled(0)},
                 {style("Sub", {}, {1, std::nullopt}), outline});
    const Lines expected = {R"(style "Sub": numId 1 from "Sub")",
                            "numId 1 from the style",
                            R"(abstractNum 5 -> style "Outline" -> numId 2 -> abstractNum 6)",
                            R"(level 1 names style "Sub" as its own)",
                            R"(level 1 (second): lowerLetter, text "%1.%2")",
                            "level 0 was not used before: it counts as 1",
                            "first use: starts at 1",
                            "counter: 1",
                            R"(label "1.a")"};
    CHECK(explain_labels(linked) == std::vector<Lines>{expected});
}
