// Constructions that other readers of Word files number wrongly, with the numbers that Word shows.
#include "numbering/labels_as_text.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using namespace rapporteur::building;

namespace {

struct Probe {
    const char* name;
    Document document;
    Texts expected;
};

Document override_with_level() {
    Num second = num(2, 1);
    second.overrides[0].level = level(NumberFormat::upper_letter, "(%1)");
    return document({abstract_num(1, {decimal("%1.")})}, {num(1, 1), second}, {item(1), item(2), item(1)});
}

std::vector<Probe> probe_table() {
    return {
        {"numId 0 over a numbered style",
         document({abstract_num(1, {decimal("%1")})}, {num(1, 1)},
                  {styled(0),
                   [] {
                       Paragraph removed = styled(0);
                       removed.num_pr.num_id = 0;
                       return removed;
                   }(),
                   styled(0)},
                  {style("Item", {}, {1, std::nullopt})}),
         {"1", "-", "2"}},
        {"startOverride restart, interrupted, then the first numId again",
         document({abstract_num(1, {decimal("%1")})}, {num(1, 1), num_starting(2, 1, {{0, 1}})},
                  {item(1, 0), item(1, 0), item(2, 0), item(2, 0), plain("between"), item(2, 0), item(1, 0)}),
         {"1", "2", "1", "2", "-", "3", "4"}},
        {"two nums on one abstractNum",
         document({abstract_num(1, {decimal("%1")})}, {num(1, 1), num(2, 1)},
                  {item(1, 0), item(1, 0), item(2, 0), item(2, 0)}),
         {"1", "2", "3", "4"}},
        {"lvlRestart 0 on level 1",
         one_list({decimal("%1."), restarting(letter("%2"), 0)},
                  {item(1, 0), item(1, 1), item(1, 1), item(1, 0), item(1, 1)}),
         {"1.", "a", "b", "2.", "c"}},
        {"isLgl under upperRoman, decimalZero child",
         one_list({level(NumberFormat::upper_roman, "Article %1."), legal(decimal("Section %1.%2")),
                   legal(level(NumberFormat::decimal_zero, "%1.%2.%3"))},
                  {item(1, 0), item(1, 1), item(1, 2)}),
         {"Article I.", "Section 1.1", "1.1.01"}},
        {"start missing", one_list({decimal("%1", std::nullopt)}, {item(1, 0), item(1, 0)}), {"0", "1"}},
        {"letters 25 to 28",
         one_list({letter("%1", 25)}, {item(1), item(1), item(1), item(1)}),
         {"y", "z", "aa", "bb"}},
        {"letters 52 to 54", one_list({letter("%1", 52)}, {item(1), item(1), item(1)}), {"zz", "aaa", "bbb"}},
        {"numStyleLink",
         document({linking(5, "Outline"), base_of(abstract_num(6, {decimal("%1"), letter("%2")}), "Outline")},
                  {num(1, 5), num(2, 6)}, {item(1, 0), item(1, 1), item(1, 0)},
                  {numbering_style("Outline", 2)}),
         {"1", "a", "2"}},
        {"style-linked levels, no ilvl in the style",
         document({abstract_num(1, {for_style(decimal("%1."), "One"), for_style(letter("%2."), "Two")})},
                  {num(1, 1)}, {styled(0), styled(1), styled(1), styled(0), styled(1)},
                  {style("One", {}, {1, std::nullopt}), style("Two", {}, {1, std::nullopt})}),
         {"1.", "a.", "b.", "2.", "a."}},
        {"child style with ilvl only, numId from basedOn",
         document({abstract_num(1, {decimal("%1."), letter("%2.")})}, {num(1, 1)},
                  {styled(0), styled(1), styled(1), styled(0)},
                  {style("One", {}, {1, std::nullopt}), style("Two", "One", {std::nullopt, 1})}),
         {"1.", "a.", "b.", "2."}},
        {"%1.%2.",
         one_list({decimal("%1."), decimal("%1.%2.")},
                  {item(1, 0), item(1, 1), item(1, 1), item(1, 0), item(1, 1)}),
         {"1.", "1.1.", "1.2.", "2.", "2.1."}},
        {"list that starts at level 1",
         one_list({decimal("%1"), decimal("%1.%2")}, {item(1, 1), item(1, 1), item(1, 0), item(1, 1)}),
         {"1.1", "1.2", "2", "2.1"}},
        {"lvlOverride with a full lvl", override_with_level(), {"1.", "(B)", "3."}},
    };
}

} // namespace

TEST_CASE("the probe table comes out as Word shows it", "[numbering]") {
    for (const Probe& probe : probe_table()) {
        INFO(probe.name);
        CHECK(labels_of(probe.document) == probe.expected);
    }
}

TEST_CASE("one num with startOverride on every level and no lvl runs from 1 to 7", "[numbering]") {
    std::vector<std::pair<std::size_t, std::int64_t>> starts;
    for (std::size_t i = 0; i < level_count; ++i)
        starts.emplace_back(i, 1);
    const Document report = document(
        {abstract_num(4, outline), abstract_num(9, {letter("%1.")})}, {num_starting(3, 4, starts), num(5, 9)},
        {item(3, 0), item(3, 0), item(5, 0), item(5, 0), item(5, 0), item(5, 0, ""), item(5, 0), item(3, 0),
         item(3, 0), item(3, 1), item(3, 1), item(3, 1), item(3, 0), item(3, 1), item(3, 1), item(3, 0),
         item(3, 0), item(3, 1), item(3, 1)});
    CHECK(labels_of(report) == Texts{"1.", "2.", "a.", "b.", "c.", "d.", "e.", "3.", "4.", "a.", "b.", "c.",
                                     "5.", "a.", "b.", "6.", "7.", "a.", "b."});
    CHECK(oddities_of(report).empty());
}
