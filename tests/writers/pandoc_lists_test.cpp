#include "writers/pandoc_lists.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace rapporteur;

namespace {

std::string mark_of(std::string_view label, std::optional<PandocMark> expected = {}) {
    const auto mark = pandoc_mark(read_typed_label(std::string(label) + " Text").label, expected);
    return mark ? fmt::format("{} {}", mark->style, mark->value) : "text";
}

} // namespace

TEST_CASE("pandoc lists: a label is a place in a list where that shows the very same") {
    CHECK(mark_of("1.") == "Decimal 1");
    CHECK(mark_of("12.") == "Decimal 12");
    CHECK(mark_of("b.") == "LowerAlpha 2");
    CHECK(mark_of("B.") == "UpperAlpha 2");
    CHECK(mark_of("iv.") == "LowerRoman 4");
    CHECK(mark_of("•") == " 0");
}

TEST_CASE("pandoc lists: what goes on the open list decides between a letter and a number") {
    CHECK(mark_of("i.", PandocMark{"LowerAlpha", 9}) == "LowerAlpha 9");
    CHECK(mark_of("i.", PandocMark{"LowerRoman", 1}) == "LowerRoman 1");
}

TEST_CASE("pandoc lists: other labels stay text") {
    CHECK(mark_of("1)") == "text");
    CHECK(mark_of("(a)") == "text");
    CHECK(mark_of("IV.-") == "text");
    CHECK(mark_of("aa.") == "text");
}
