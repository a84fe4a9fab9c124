#include "printers/excerpt.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;

namespace {

std::string drawn(std::string_view excerpt, std::uint32_t offset, std::uint32_t length) {
    const DrawnExcerpt all = draw_excerpt(excerpt, offset, length);
    return all.words + "\n" + all.gap + all.marker;
}

} // namespace

TEST_CASE("the caret stands under the spot") {
    CHECK(drawn("civil society,with an", 13, 1) == "civil society,with an\n"
                                                   "             ^");
    CHECK(drawn("civil society,with an", 14, 4) == "civil society,with an\n"
                                                   "              ^~~~");
}

TEST_CASE("a spot of no length, at the end and behind it") {
    CHECK(drawn("abc", 1, 0) == "abc\n ^");
    CHECK(drawn("abc", 3, 0) == "abc\n   ^");
    CHECK(drawn("abc", 99, 5) == "abc\n   ^");
    CHECK(drawn("abc", 2, 99) == "abc\n  ^");
    CHECK(drawn("", 0, 0) == "\n^");
}

TEST_CASE("columns are those of a terminal") {
    CHECK(drawn("e\u0301te\u0301 x", 6, 1) == "e\u0301te\u0301 x\n    ^");
    CHECK(drawn("会議 報告", 3, 2) == "会議 報告\n     ^~~~");
    CHECK(drawn("a\u00A0b", 1, 1) == "a\u00A0b\n ^");
    CHECK(drawn("San José, Costa Rica", 10, 5) == "San José, Costa Rica\n          ^~~~~");
}

TEST_CASE("characters that cannot be seen are shown") {
    CHECK(drawn("a\tb", 1, 1) == "a\\x09b\n ^~~~");
    CHECK(drawn("a\u202Eb", 2, 1) == "a\\xe2\\x80\\xaeb\n             ^");
}
