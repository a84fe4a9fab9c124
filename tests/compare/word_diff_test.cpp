// Compares two sentences word by word.
#include "compare/word_diff.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;

namespace {

std::string marked(std::string_view left, std::string_view right) {
    std::string text;
    for (const WordChange& change : diff_words(left, right))
        text += change.step == WordStep::same      ? change.text
                : change.step == WordStep::removed ? "[-" + change.text + "-]"
                                                   : "{+" + change.text + "+}";
    return text;
}

} // namespace

TEST_CASE("word diff: what is the same stays, what changed is told whole words at a time") {
    CHECK(marked("", "") == "");
    CHECK(marked("Thank Canada.", "Thank Canada.") == "Thank Canada.");
    CHECK(marked("", "Thank") == "{+Thank+}");
    CHECK(marked("Thank", "") == "[-Thank-]");
    CHECK(marked("Urge the members to send reports.", "Urge all members to send their reports.") ==
          "Urge [-the-]{+all+} members to send{+ their+} reports.");
    CHECK(marked("in two months", "in three weeks") == "in [-two months-]{+three weeks+}");
    CHECK(marked("Migración y trata", "Migración o trata") == "Migración [-y-]{+o+} trata");
    CHECK(marked("a,b", "a;b") == "a[-,-]{+;+}b");
}

TEST_CASE("word diff: very long texts end") {
    std::string left, right;
    for (int word = 0; word < 5000; ++word) {
        left += "left" + std::to_string(word) + " ";
        right += "right" + std::to_string(word) + " ";
    }
    const auto changes = diff_words("same " + left + "end", "same " + right + "end");
    REQUIRE(changes.size() == 4);
    CHECK(changes.front().text == "same ");
    CHECK(changes.back().text == " end");
}
