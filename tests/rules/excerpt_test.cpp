#include "rules/support/excerpt.hpp"

#include <catch2/catch.hpp>

using rapporteur::make_excerpt;

namespace {

/// Excerpt and caret as two lines.
std::string shown(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    const auto excerpt = make_excerpt(text, begin, end);
    return excerpt.text + "\n" + std::string(excerpt.offset, ' ') + std::string(excerpt.length, '^');
}

} // namespace

TEST_CASE("a short text is shown whole") {
    CHECK(shown("as follows:", 3, 10) == "as follows:\n"
                                         "   ^^^^^^^");
    CHECK(shown("", 0, 0) == "\n");
}

TEST_CASE("offsets count characters, not bytes") {
    CHECK(shown("San José, Perú", 11, 15) == "San José, Perú\n"
                                             "          ^^^^");
}

TEST_CASE("a long text is cut at words around the spot") {
    const std::string text =
        "To thank the delegations for their input for updating the comparative matrixes of "
        "legislation on migrant smuggling and trafficking and next steps.";
    CHECK(shown(text, 0, 2) == "To thank the delegations for their input for updating the comparative…\n"
                               "^^");
    const auto comparative = static_cast<std::uint32_t>(text.find("comparative"));
    CHECK(shown(text, comparative, comparative + 11) ==
          "…their input for updating the comparative matrixes of legislation on…\n"
          "                              ^^^^^^^^^^^");
    const auto end = static_cast<std::uint32_t>(text.size());
    CHECK(shown(text, end - 1, end) ==
          "…of legislation on migrant smuggling and trafficking and next steps.\n"
          "                                                                   ^");
}

TEST_CASE("the text is shown on one line") {
    CHECK(shown("one\ttwo\nthree", 3, 4) == "one two three\n"
                                            "   ^");
    CHECK(shown("that\u00A0hinder", 4, 6) == "that\u00A0hinder\n"
                                             "    ^");
}

TEST_CASE("a spot longer than an excerpt is shown as far as it goes") {
    const std::string text(200, 'x');
    const auto excerpt = make_excerpt(text, 10, 190);
    CHECK(excerpt.text == "…" + std::string(72, 'x') + "…");
    CHECK(excerpt.offset == 1);
    CHECK(excerpt.length == 72);
}

TEST_CASE("a spot out of range is at the end") {
    CHECK(shown("short", 90, 95) == "short\n     ");
}
