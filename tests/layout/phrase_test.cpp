#include "layout/layout.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;

namespace {

const std::vector<Vocabulary> vocabularies{
    {"bodies", "en", {{"LON", "Liaison Officer Network", {"Liaison Officer Network", "Network"}, ""}}}};

std::string matched(std::string_view cue, std::string_view text) {
    const auto phrase = compile_phrase(cue, vocabularies);
    REQUIRE(phrase);
    const auto match = find_phrase(*phrase, fold(text));
    return match ? std::string(text.substr(match->begin, match->end - match->begin)) : "";
}

} // namespace

TEST_CASE("a cue matches whatever the case, the accents and the spacing") {
    CHECK(matched("with [the] participation of", "and WITH  participation of all") ==
          "WITH  participation of");
    CHECK(matched("with [the] participation of", "with the\u00A0participation of") ==
          "with the\u00A0participation of");
    CHECK(matched("con la participación de", "Con la participacion de") == "Con la participacion de");
    CHECK(matched("with [the] participation of", "without participation of").empty());
}

TEST_CASE("a cue has choices, words and vocabularies") {
    CHECK(matched("(held|convened) its [{word}] meeting", "The body held its regular meeting in") ==
          "held its regular meeting");
    CHECK(matched("(held|convened) its [{word}] meeting", "convened its meeting") == "convened its meeting");
    CHECK(matched("the {bodies}", "The Liaison Officer Network met") == "The Liaison Officer Network");
    CHECK(matched("countries [:]", "the following countries: Canada") == "countries:");
    CHECK(matched("was held|took place", "The meeting took place in June") == "took place");
    CHECK(matched("[the] (a|no) meeting", "no meeting") == "no meeting");
}

TEST_CASE("terms are found whole, the longest form first") {
    const TermFinder finder(
        {"countries",
         "en",
         {{"DO", "Dominican Republic", {"Dominican Republic", "the Dominican Republic"}, ""},
          {"DM", "Dominica", {"Dominica"}, ""},
          {"US", "United States", {"the United States", "the United States of America"}, ""}}});
    std::vector<std::string> found;
    const std::string text =
        "Dominica, THE  Dominican\u00A0Republic and the United States of America; Dominicans";
    for (const TermMatch& match : finder.find(fold(text)))
        found.push_back(match.term->code + ":" + text.substr(match.begin, match.end - match.begin));
    CHECK(found == std::vector<std::string>{"DM:Dominica", "DO:THE  Dominican\u00A0Republic",
                                            "US:the United States of America"});
    CHECK(finder.exact(" dominica ")->code == "DM");
    CHECK(finder.exact("Dominica and") == nullptr);
    const FoldedText plain = fold(text);
    CHECK(finder.find_at(plain, 0)->term->code == "DM");
    CHECK(finder.find_at(plain, plain.text.find("the"))->end == text.find(" and"));
    CHECK_FALSE(finder.find_at(plain, plain.text.find("dominicans")));
    CHECK_FALSE(finder.find_at(plain, plain.text.size()));
    CHECK(finder.nearest("Dominika") == "Dominica");
    CHECK(finder.nearest("Norway").empty());
}
