// The labels that Word shows: every rule of validator/numbering/README.md.
#include "numbering/labels_as_text.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using namespace rapporteur::building;

TEST_CASE("where the numId and the level come from", "[numbering]") {
    const auto lists = std::vector{abstract_num(1, outline)};
    SECTION("a direct numId without ilvl is level 0, whatever the style says") {
        Paragraph direct = styled(0);
        direct.num_pr.num_id = 1;
        CHECK(labels_of(document(lists, {num(1, 1)}, {direct}, {style("Sub", {}, {1, 1})})) == Texts{"1."});
    }
    SECTION("a direct ilvl takes the numId of the style chain") {
        Paragraph direct = styled(1);
        direct.num_pr.ilvl = 2;
        CHECK(labels_of(document(lists, {num(1, 1)}, {direct},
                                 {style("Base", {}, {1, 0}), style("Child", "Base")})) == Texts{"i."});
    }
    SECTION("an ilvl alone numbers nothing") {
        CHECK(labels_of(document(lists, {num(1, 1)}, {item(std::nullopt, 1)})) == Texts{"-"});
    }
    SECTION("the level that names the style beats the style's ilvl") {
        CHECK(labels_of(document({abstract_num(1, {decimal("%1."), for_style(letter("%2."), "Sub")})},
                                 {num(1, 1)}, {styled(0)}, {style("Sub", {}, {1, 0})})) == Texts{"a."});
    }
    SECTION("a style without numPr inherits the level that names its base") {
        CHECK(labels_of(document(
                  {abstract_num(1, {decimal("%1."), for_style(letter("%2."), "Sub")})}, {num(1, 1)},
                  {styled(1)}, {style("Sub", {}, {1, std::nullopt}), style("Child", "Sub")})) == Texts{"a."});
    }
    SECTION("numId 0 in a style takes away what its base gives") {
        CHECK(labels_of(document(lists, {num(1, 1)}, {styled(0), styled(1), styled(0)},
                                 {style("Item", {}, {1, 0}), style("Plain", "Item", {0, std::nullopt})})) ==
              Texts{"1.", "-", "2."});
    }
    SECTION("the default paragraph style numbers paragraphs without a style") {
        Style normal = style("Normal", {}, {1, std::nullopt});
        normal.is_default = true;
        CHECK(labels_of(document(lists, {num(1, 1)}, {plain("x"), plain("y")}, {normal})) ==
              Texts{"1.", "2."});
    }
    SECTION("singleLevel forces level 0") {
        AbstractNum single = abstract_num(1, outline);
        single.multi_level_type = "singleLevel";
        const auto labels = compute_labels(document({single}, {num(1, 1)}, {item(1, 2), item(1, 0)})).body;
        CHECK(texts(labels) == Texts{"1.", "2."});
        CHECK(labels[0].level == 0);
    }
}

TEST_CASE("cyclic and endless style chains are cut short", "[numbering][slow]") {
    const auto lists = std::vector{abstract_num(1, outline)};
    const Document cyclic = document(lists, {num(1, 1)}, {styled(0), styled(1), item(1, 0)},
                                     {style("A", "B"), style("B", "A", {1, std::nullopt})});
    CHECK(labels_of(cyclic) == Texts{"1.", "2.", "3."});
    CHECK(oddities_of(cyclic) ==
          Texts{"style-cycle, paragraph 1: the styles that `A` is based on lead back to themselves",
                "style-cycle, paragraph 2: the styles that `B` is based on lead back to themselves"});

    std::vector<Style> styles;
    for (int i = 0; i < 100'000; ++i)
        styles.push_back(style("s" + std::to_string(i), "s" + std::to_string(i + 1)));
    const Document endless = document(lists, {num(1, 1)}, {styled(0)}, styles);
    CHECK(labels_of(endless) == Texts{"-"});
    CHECK(
        oddities_of(endless) ==
        Texts{"style-chain-too-long, paragraph 1: the styles that `s0` is based on are too many to follow"});
}

TEST_CASE("numbering links that lead nowhere or in a circle", "[numbering]") {
    SECTION("the style is missing, but an abstractNum calls itself its base") {
        const Document found = document({linking(5, "Gone"), base_of(abstract_num(6, outline), "Gone")},
                                        {num(1, 5)}, {item(1, 0), item(1, 1)});
        CHECK(labels_of(found) == Texts{"1.", "a."});
        CHECK(
            oddities_of(found) ==
            Texts{"dangling-style-link, paragraph 1: numStyleLink names the style `Gone`, which is missing"});
    }
    SECTION("nothing is found") {
        const Document lost = document({linking(5, "Empty")}, {num(1, 5)}, {item(1, 0)},
                                       {numbering_style("Empty", std::nullopt)});
        CHECK(labels_of(lost) == Texts{"-"});
        CHECK(oddities_of(lost) ==
              Texts{"dangling-style-link, paragraph 1: the numbering style `Empty` has no numId"});
    }
    SECTION("two lists that link to each other") {
        const Document circle = document({linking(5, "A"), linking(6, "B")}, {num(1, 5), num(2, 6)},
                                         {item(1, 0)}, {numbering_style("A", 2), numbering_style("B", 1)});
        CHECK(labels_of(circle) == Texts{"-"});
        CHECK(oddities_of(circle) ==
              Texts{"numbering-link-cycle, paragraph 1: the numStyleLink of abstractNum 5 "
                    "leads back to itself"});
    }
}

TEST_CASE("counters belong to the list that the links lead to", "[numbering]") {
    const Document linked =
        document({linking(5, "Outline"), abstract_num(6, outline)}, {num(1, 5), num(2, 6)},
                 {item(2, 0), item(1, 0), item(2, 0)}, {numbering_style("Outline", 2)});
    const auto labels = compute_labels(linked).body;
    CHECK(texts(labels) == Texts{"1.", "2.", "3."});
    CHECK(labels[1].abstract_num == 1);
    CHECK(labels[1].num_id == 1);
}

TEST_CASE("startOverride fires once for each level of a num", "[numbering]") {
    SECTION("as it is, and the shared counter goes on from it") {
        CHECK(labels_of(document({abstract_num(1, outline)}, {num(1, 1), num_starting(2, 1, {{0, 8}})},
                                 {item(1, 0), item(1, 0), item(2, 0), item(1, 0), item(2, 0)})) ==
              Texts{"1.", "2.", "8.", "9.", "10."});
    }
    SECTION("only at its own level") {
        CHECK(labels_of(document({abstract_num(1, {decimal("%1."), decimal("%1.%2")})},
                                 {num(1, 1), num_starting(2, 1, {{1, 4}})},
                                 {item(1, 0), item(1, 1), item(2, 1), item(2, 0), item(2, 1), item(1, 0),
                                  item(1, 1)})) == Texts{"1.", "1.1", "1.4", "2.", "2.4", "3.", "3.1"});
    }
    SECTION("an override of a parent waits until the parent itself is used") {
        CHECK(labels_of(document({abstract_num(1, {decimal("%1."), decimal("%1.%2")})},
                                 {num(1, 1), num_starting(2, 1, {{0, 1}, {1, 1}})},
                                 {item(1, 0), item(1, 0), item(1, 1), item(2, 1), item(2, 0), item(2, 1)})) ==
              Texts{"1.", "2.", "2.1", "2.1", "1.", "1.1"});
    }
}

TEST_CASE("lvlRestart", "[numbering]") {
    const auto run = [](std::optional<std::int64_t> restart) {
        Level third = decimal("%3");
        third.restart = restart;
        return labels_of(one_list({decimal("%1."), decimal("%2)"), third},
                                  {item(1, 0), item(1, 1), item(1, 2), item(1, 2), item(1, 1), item(1, 2),
                                   item(1, 0), item(1, 2)}));
    };
    SECTION("absent: after any earlier level") {
        CHECK(run(std::nullopt) == Texts{"1.", "1)", "1", "2", "2)", "1", "2.", "1"});
    }
    SECTION("0: never") {
        CHECK(run(0) == Texts{"1.", "1)", "1", "2", "2)", "3", "2.", "4"});
    }
    SECTION("1: only after the first level") {
        CHECK(run(1) == Texts{"1.", "1)", "1", "2", "2)", "3", "2.", "1"});
    }
    SECTION("2: after the second and those before it") {
        CHECK(run(2) == Texts{"1.", "1)", "1", "2", "2)", "1", "2.", "1"});
    }
    SECTION("a level that is not before its own, or a negative one, is ignored") {
        CHECK(run(3) == run(std::nullopt));
        CHECK(run(99) == run(std::nullopt));
        CHECK(run(-1) == run(std::nullopt));
    }
    SECTION("inside a lvlOverride Word ignores it") {
        Num second = num(1, 1);
        second.overrides[1].level = restarting(decimal("%2)"), 0);
        CHECK(labels_of(document({abstract_num(1, {decimal("%1."), decimal("%2)")})}, {second},
                                 {item(1, 0), item(1, 1), item(1, 0), item(1, 1)})) ==
              Texts{"1.", "1)", "2.", "1)"});
    }
}

TEST_CASE("missing parents count as their start, and the next real one goes on from there", "[numbering]") {
    CHECK(labels_of(one_list({decimal("%1.", 5), decimal("%1.%2"), decimal("%1.%2.%3")},
                             {item(1, 2), item(1, 2), item(1, 0), item(1, 2), item(1, 1)})) ==
          Texts{"5.1.1", "5.1.2", "6.", "6.1.1", "6.2"});
}

TEST_CASE("the text of a level", "[numbering]") {
    const auto alone = [](Level only) { return one_list({std::move(only)}, {item(1, 0)}); };
    SECTION("literal text stays, a lone percent sign too") {
        CHECK(labels_of(alone(decimal("§ %1 of 100 % - %0"))) == Texts{"§ 1 of 100 % - %0"});
        CHECK(labels_of(alone(decimal("%10"))) == Texts{"10"});
        CHECK(labels_of(alone(decimal("%"))) == Texts{"%"});
    }
    SECTION("a reference above the own level makes Word ignore all of it") {
        const Document above = one_list({decimal("No. %1.%2"), decimal("%2")}, {item(1, 0), item(1, 1)});
        CHECK(labels_of(above) == Texts{"", "1"});
        CHECK(
            oddities_of(above) ==
            Texts{
                "label-text-ignored, paragraph 1: the text `No. %1.%2` of level 0 refers to a deeper level"});
    }
    SECTION("a bullet or a level of format none prints nothing where it is referred to") {
        CHECK(labels_of(one_list({level(NumberFormat::bullet, "•"), level(NumberFormat::none, "Note %2:"),
                                  decimal("%1%2%3.")},
                                 {item(1, 0), item(1, 1), item(1, 2)})) == Texts{"•", "Note :", "1."});
    }
    SECTION("empty text is a number without a label") {
        const auto labels = compute_labels(alone(decimal(""))).body;
        CHECK(labels[0].numbered);
        CHECK(labels[0].text.empty());
        CHECK(labels[0].value == 1);
    }
    SECTION("a bullet is literal, without its placeholders, in real characters") {
        Level bullet = level(NumberFormat::bullet, "\uF0B7%1");
        bullet.font = "Symbol";
        CHECK(labels_of(alone(bullet)) == Texts{"•"});
    }
    SECTION("a hidden number counts and is not shown") {
        Level hidden = decimal("%1.");
        hidden.hidden = true;
        const auto labels =
            compute_labels(one_list({hidden, decimal("%1.%2")}, {item(1, 0), item(1, 0), item(1, 1)})).body;
        CHECK(texts(labels) == Texts{"", "", "2.1"});
        CHECK(labels[1].value == 2);
    }
    SECTION("the words follow the language of the paragraph, else of the document") {
        Document both = alone(level(NumberFormat::ordinal_text, "%1:"));
        both.body.paragraphs.push_back(both.body.paragraphs[0]);
        both.body.paragraphs[1].language = "es-GT";
        CHECK(labels_of(both) == Texts{"First:", "Segundo:"});
        Document words = alone(level(NumberFormat::ordinal_text, "%1:"));
        words.properties.language = "es-SV";
        CHECK(labels_of(words) == Texts{"Primero:"});
        Document ordinals = alone(level(NumberFormat::ordinal, "%1", 0));
        ordinals.properties.language = "fi-FI";
        CHECK(labels_of(ordinals) == Texts{"0th"});
        CHECK(oddities_of(ordinals) ==
              Texts{"number-format-replaced, paragraph 1: 0 in the format `ordinal` is shown as `0th`"});
    }
}

TEST_CASE("what has no form in a format is odd", "[numbering]") {
    CHECK(oddities_of(one_list({letter("%1)", std::nullopt)}, {item(1, 0), item(1, 0)})) ==
          Texts{"number-without-form, paragraph 1: 0 has no form as lowerLetter; nothing is shown for it",
                "missing-start, paragraph 1: level 0 of numId 1 has no w:start, so it counts from 0"});
    CHECK(labels_of(one_list({letter("%1)", std::nullopt)}, {item(1, 0), item(1, 0)})) == Texts{")", "a)"});
    Level counting = level(NumberFormat::other, "%1.");
    counting.format_name = "klingonCounting";
    const Document other = one_list({counting}, {item(1, 0), item(1, 0)});
    CHECK(labels_of(other) == Texts{"1.", "2."});
    CHECK(oddities_of(other) ==
          Texts{"number-format-replaced, paragraph 1: 1 in the format `klingonCounting` is shown as `1`"});
}

TEST_CASE("which paragraphs count", "[numbering]") {
    Paragraph section_end = item(1, 0, "");
    section_end.uncounted = true;
    Paragraph hidden_mark = item(1, 0);
    hidden_mark.mark_hidden = true;
    Paragraph in_box = item(1, 0);
    in_box.in_text_box = true;
    Paragraph in_cell = item(1, 0);
    in_cell.cell = 0;
    CHECK(labels_of(one_list(outline, {item(1, 0), item(1, 0, ""), section_end, hidden_mark, in_box,
                                       in_cell})) == Texts{"1.", "2.", "-", "3.", "4.", "5."});
}

TEST_CASE("a typed number leaves the counter alone", "[numbering]") {
    CHECK(labels_of(one_list(outline, {item(1, 0), plain("2.\tTyped"), item(1, 0)})) ==
          Texts{"1.", "-", "2."});
}

TEST_CASE("notes and headers count for themselves", "[numbering]") {
    Document several =
        document({abstract_num(1, outline)}, {num_starting(1, 1, {{0, 3}})}, {item(1, 0), item(1, 0)});
    several.notes = {several.body, several.body};
    several.headers = {several.body};
    const Labels labels = compute_labels(several);
    CHECK(texts(labels.body) == Texts{"3.", "4."});
    CHECK(texts(labels.notes.at(0)) == Texts{"3.", "4."});
    CHECK(texts(labels.notes.at(1)) == Texts{"3.", "4."});
    CHECK(texts(labels.headers.at(0)) == Texts{"3.", "4."});
}

TEST_CASE("references that dangle leave the paragraph unnumbered", "[numbering]") {
    const Document dangling = document({abstract_num(1, {decimal("%1.")})}, {num(1, 1), num(2, 77)},
                                       {item(9, 0), item(2, 0), item(1, 1), item(1, 0)});
    CHECK(labels_of(dangling) == Texts{"-", "-", "-", "1."});
    CHECK(oddities_of(dangling) ==
          Texts{"dangling-num-id, paragraph 1: numId 9 is not in the numbering part",
                "dangling-abstract-num, paragraph 2: abstractNum 77 of numId 2 is not in the numbering part",
                "missing-level, paragraph 3: level 1 of numId 1 is not defined"});
}

TEST_CASE("hostile numbers are bounded and odd", "[numbering]") {
    const Document out_of_range =
        one_list(outline, {item(1, 99999), item(1, -1), item(-5, 0), item(2147483648, 0), item(1, 0)});
    CHECK(labels_of(out_of_range) == Texts{"-", "-", "-", "-", "1."});
    CHECK(oddities_of(out_of_range) ==
          Texts{"level-out-of-range, paragraph 1: level 99999 of numId 1; a list has levels 0 to 8",
                "level-out-of-range, paragraph 2: level -1 of numId 1; a list has levels 0 to 8",
                "dangling-num-id, paragraph 3: numId -5 is not in the numbering part",
                "dangling-num-id, paragraph 4: numId 2147483648 is not in the numbering part"});

    const Document large =
        one_list({level(NumberFormat::upper_roman, "%1.", 2147483646), letter("%2.", 2147483646)},
                 {item(1, 0), item(1, 0), item(1, 0), item(1, 1)});
    CHECK(labels_of(large) == Texts{"2147483646.", "2147483647.", "2147483648.", "vvvvv."});
    CHECK(oddities_of(large) == Texts{"number-format-replaced, paragraph 1: 2147483646 in the format "
                                      "`upperRoman` is shown as `2147483646`"});

    CHECK(labels_of(one_list({decimal("%1", INT64_MAX)}, {item(1, 0), item(1, 0)})) ==
          Texts{"2147483647", "2147483648"});

    const Document long_text = one_list({decimal("%1" + std::string(1'000'000, 'x'))}, {item(1, 0)});
    CHECK(labels_of(long_text) == Texts{"1" + std::string(30, 'x')});
    CHECK(oddities_of(long_text) ==
          Texts{"label-too-long, paragraph 1: the label is cut after 31 characters"});
    const Document accents =
        one_list({decimal("\u00E9\u00E9\u00E9%1" + std::string(40, 'x'), 1234)}, {item(1, 0)});
    CHECK(labels_of(accents) == Texts{"\u00E9\u00E9\u00E91234" + std::string(24, 'x')});
    // As long as Word allows it.
    const Document fits = one_list({decimal("%1" + std::string(30, 'x'))}, {item(1, 0)});
    CHECK(oddities_of(fits).empty());
    // A part of a number would be another number.
    Level words = decimal("Resolution number %1 of all", 1777);
    words.format = NumberFormat::cardinal_text;
    CHECK(labels_of(one_list({words}, {item(1, 0)})) ==
          Texts{"Resolution number One thousand seven hundred seventy-seven"});
}

TEST_CASE("the indent is the paragraph's, else the level's, else the style's", "[numbering]") {
    Level indented = decimal("%1.");
    indented.indent = {720, -360};
    Style wide = style("Wide");
    wide.indent = {1440, 0};
    Style numbered = style("Numbered", {}, {1, std::nullopt});
    numbered.indent.left = 284;
    Paragraph direct = styled(0);
    direct.num_pr = {1, 0};
    direct.indent.first_line = 100;
    Paragraph by_level = styled(0);
    by_level.num_pr = {1, 0};
    const auto labels = compute_labels(document({abstract_num(1, {indented})}, {num(1, 1)},
                                                {direct, by_level, styled(0), styled(1)}, {wide, numbered}))
                            .body;
    const auto pair_of = [](const Indent& indent) { return std::pair(indent.left, indent.first_line); };
    CHECK(pair_of(labels[0].indent) == std::pair(std::optional(720), std::optional(100)));
    CHECK(pair_of(labels[1].indent) == std::pair(std::optional(720), std::optional(-360)));
    CHECK(pair_of(labels[2].indent) == std::pair(std::optional(1440), std::optional(0)));
    // A style that has the numbering itself overrides the indent of its level.
    CHECK(pair_of(labels[3].indent) == std::pair(std::optional(284), std::optional(-360)));
}
