#include "config/glob.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace rapporteur;

TEST_CASE("glob: names and folders") {
    CHECK(matches_glob("a.docx", "a.docx"));
    CHECK(matches_glob("a.docx", "in/2014/a.docx"));
    CHECK(matches_glob("*.docx", "in/a.docx"));
    CHECK_FALSE(matches_glob("in/*.docx", "in/2014/a.docx"));
    CHECK(matches_glob("in/**/*.docx", "in/2014/06/a.docx"));
    CHECK(matches_glob("in/**/*.docx", "in/a.docx"));
    CHECK_FALSE(matches_glob("in/**/*.docx", "within/a.docx"));
    CHECK(matches_glob("in/**", "in/2014/a.docx"));
    CHECK(matches_glob("in/", "in/2014/a.docx"));
    CHECK(matches_glob("./in/", "in/a.docx"));
    CHECK_FALSE(matches_glob("in/", "inner/a.docx"));
    CHECK(matches_glob("2?14/a?", "2014/ab"));
    CHECK_FALSE(matches_glob("2?4/a*", "2/4/a.docx"));
    CHECK(matches_glob("**/drafts/**", "x/drafts/y/a.docx"));
    CHECK(matches_glob("**/drafts/**", "drafts/a.docx"));
    CHECK_FALSE(matches_glob("", "a"));
}

TEST_CASE("glob: no pattern takes long") {
    std::string pattern;
    for (int i = 0; i < 200; ++i)
        pattern += "a*";
    CHECK_FALSE(matches_glob(pattern + "b", std::string(5000, 'a')));
}
