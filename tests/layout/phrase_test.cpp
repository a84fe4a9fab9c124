#include "layout/layout.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string_view>
#include <vector>

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

TEST_CASE("one walk finds the terms of several vocabularies as one walk each does") {
    const TermFinder countries(
        {"countries",
         "en",
         {{"SV", "El Salvador", {"El Salvador", "Salvador"}, ""},
          {"US", "United States", {"United States", "United States of America", "U.S."}, ""}}});
    const TermFinder bodies({"bodies",
                             "en",
                             {{"UN", "United Nations", {"United Nations"}, ""},
                              {"OAS", "States of America", {"States of America"}, ""}}});
    const TermFinder months({"months", "en", {{"6", "June", {"June", "Jun"}, ""}}});
    const std::vector<const TermFinder*> finders{&countries, &bodies, &months};
    const TermFinders all(finders);
    for (const std::string_view written :
         {"El  Salvador and the UNITED STATES OF AMERICA, on June 24", "United Nations, United States",
          "Salvadorans; Junes; U.S.June", "Junio, Jun", "", "\u00C9l El Salvador\u00A0June"}) {
        const FoldedText text = fold(written);
        std::vector<std::vector<TermMatch>> found(finders.size());
        all.find(text,
                 [&found](std::size_t finder, const TermMatch& match) { found[finder].push_back(match); });
        for (std::size_t index = 0; index < finders.size(); ++index) {
            CAPTURE(written, index);
            const auto alone = finders[index]->find(text);
            CHECK(std::equal(alone.begin(), alone.end(), found[index].begin(), found[index].end(),
                             [](const TermMatch& left, const TermMatch& right) {
                                 return left.begin == right.begin && left.end == right.end &&
                                        left.term == right.term && left.form == right.form;
                             }));
        }
    }
    const FoldedText overlapping = fold("the United States of America");
    std::vector<std::size_t> seen;
    all.find(overlapping, [&seen](std::size_t finder, const TermMatch&) { seen.push_back(finder); });
    CHECK(seen == std::vector<std::size_t>{0, 1}); // a term of one vocabulary does not hide a term of another
}
