#include "rules/support/spacing.hpp"

#include "base/text.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <random>
#include <vector>

using namespace rapporteur;

namespace {

/// The text after all repairs, or only after the safe ones.
std::string repaired(std::string text, bool no_break_too = false) {
    std::vector<SpacingFlaw> flaws;
    find_spacing_flaws(text, [&flaws](SpacingFlaw flaw) { flaws.push_back(std::move(flaw)); });
    for (auto flaw = flaws.rbegin(); flaw != flaws.rend(); ++flaw) {
        if (flaw->kind != SpacingKind::no_break || no_break_too)
            text.replace(flaw->begin, flaw->end - flaw->begin, flaw->replacement);
    }
    return text;
}

/// The characters that are not white space.
std::string marks_of(std::string_view text) {
    std::string out;
    for (std::size_t position = 0; position < text.size();) {
        const char32_t code_point = next_code_point(text, position);
        if (!is_space(code_point))
            append_code_point(out, code_point);
    }
    return out;
}

} // namespace

TEST_CASE("spaces that are too many go") {
    CHECK(repaired("led by the IOM.  The Technical") == "led by the IOM. The Technical");
    CHECK(repaired("these indicators.  ") == "these indicators.");
    CHECK(repaired(" June 25, 2013") == "June 25, 2013");
    CHECK(repaired("one   two \u00A0three\u00A0\u00A0four") == "one two three\u00A0four");
    CHECK(repaired("San Salvador, \n El Salvador\n") == "San Salvador,\nEl Salvador");
    CHECK(repaired("the RCM ; the TS  : and") == "the RCM; the TS: and");
    CHECK(repaired("   ") == "   "); // only white space: there are no words to repair
}

TEST_CASE("missing spaces are set") {
    CHECK(repaired("civil society,with") == "civil society, with");
    CHECK(repaired("Managua,Nicaragua;the") == "Managua, Nicaragua; the");
    CHECK(repaired("in the matter.The countries") == "in the matter. The countries");
    CHECK(repaired("in 2014.The countries") == "in 2014. The countries");
    CHECK(repaired("(RCGM),for consideration") == "(RCGM), for consideration");
    CHECK(repaired("“Women”,to be held") == "“Women”, to be held");
    CHECK(repaired("on June,2014") == "on June, 2014");
    CHECK(repaired("migración.Él") == "migración. Él");
}

TEST_CASE("numbers, addresses, abbreviations and ellipses are left alone") {
    for (const char* text : {"about 1,000 people",
                             "3.5 million",
                             "U.S.A and D.C.",
                             "the U.N.Office",
                             "Ph.D. work",
                             "see www.iom.int,then",
                             "write to rcm@iom.int,please",
                             "https://rosanjose.iom.int/site/es/a,b.C",
                             "OEA/Ser.K/V",
                             "exploitation”, to",
                             "and so on ...",
                             "and so on . . .",
                             "report.docx",
                             "a .docx file",
                             "the end,”",
                             "Migrant Women”.",
                             "Inc., and",
                             "12:30",
                             "rate of .5",
                             "e.g., this",
                             "i.e.,",
                             "the (RCM).",
                             "2014 – 2020"}) {
        INFO(text);
        CHECK(repaired(text, true) == text);
    }
}

TEST_CASE("a no-break space is left where it has a reason") {
    CHECK(repaired("that\u00A0hinder, of the Plan.\u00A0Member", true) == "that hinder, of the Plan. Member");
    for (const char* text : {"Art.\u00A05", "10\u00A0%", "El\u00A0Salvador", "n.º\u00A03", "5\u00A0countries",
                             "page\u00A05", "J.\u00A0Smith", "a\u00A0plan"}) {
        INFO(text);
        CHECK(repaired(text, true) == text);
    }
}

TEST_CASE("repairs never change a letter, digit or mark, and come to an end") {
    const std::vector<std::string> pieces{" ", "  ",   "\u00A0", "\t", "\n", ",",  ";", ".",
                                          ":", "word", "Word",   "é",  "É",  "12", "1", "(",
                                          ")", "”",    "“",      "…",  "@",  "a",  "A", "-"};
    std::mt19937 random(20140624);
    std::uniform_int_distribution<std::size_t> piece(0, pieces.size() - 1);
    for (int run = 0; run < 20'000; ++run) {
        std::string text;
        for (int count = 0; count < 12; ++count)
            text += pieces[piece(random)];
        INFO(text);
        std::string now = text;
        for (int round = 0; round < 4; ++round)
            now = repaired(now, true);
        REQUIRE(marks_of(now) == marks_of(text));
        REQUIRE(repaired(now, true) == now);
    }
}

// Most texts are dismissed after a quick look at neighbouring bytes. A text with a tab is never dismissed. So
// with `x` and a tab before it, the same text must have the same flaws.
TEST_CASE("no flaw is dismissed unseen") {
    constexpr std::array<std::string_view, 14> pieces = {
        "a", "B", "1", " ", ",", ".", ":", ")", "\u00E9", "\u00C9", "\u00A0", "\u2003", "\n", "\u201D"};
    const std::string_view front = "x\t";
    const auto told = [](std::string_view text, std::size_t from) {
        std::string all;
        find_spacing_flaws(text, [&](const SpacingFlaw& flaw) {
            if (flaw.end > from)
                all += fmt::format("{}-{} {} `{}`; ", flaw.begin - from, flaw.end - from,
                                   static_cast<int>(flaw.kind), flaw.replacement);
        });
        return all;
    };
    std::size_t differing = 0;
    for (std::size_t number = 0; number < pieces.size() * pieces.size() * pieces.size() * pieces.size();
         ++number) {
        std::string text = "w";
        for (std::size_t left = number, place = 0; place < 4; ++place, left /= pieces.size())
            text += pieces[left % pieces.size()];
        differing += told(text, 0) != told(std::string(front) + text, front.size()) ? 1 : 0;
    }
    CHECK(differing == 0);
}
