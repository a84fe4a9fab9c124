#include "base/text.hpp"

#include "base/sha256.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;

TEST_CASE("folding makes case, accents, spaces and typographic marks equal") {
    CHECK(folded("San José,\u00A0\u00A0COSTA  Rica") == "san jose, costa rica");
    CHECK(folded("\u201CMéxico\u201D \u2013 l\u2019año") == "\"mexico\" - l'ano");
}

TEST_CASE("folding tells where each folded byte comes from") {
    const FoldedText text = fold("É  x");
    REQUIRE(text.text == "e x");
    CHECK(text.origin == std::vector<std::uint32_t>{0, 2, 4, 5});
}

TEST_CASE("what folds to more than it was keeps its origin") {
    const auto text = fold("\u0149A\u00DF\uFB03 \u1E9E");
    CHECK(text.text == "\u02BCnass\u0066\u0066\u0069 ss");
    CHECK(text.origin.size() == text.text.size() + 1);
    CHECK(text.origin.back() == 12);
    CHECK(text.origin[text.text.find("ass")] == 2);
}

TEST_CASE("a set of characters knows which ASCII characters a text has") {
    const CharacterSet set("Resolution 3 (b)");
    CHECK(set.has_any_of(CharacterSet("0123456789")));
    CHECK_FALSE(set.has_any_of(CharacterSet("[]{}")));
    CHECK(set.is_ascii());
    CHECK_FALSE(CharacterSet("Resoluci\u00F3n").is_ascii());
    CHECK_FALSE(CharacterSet("").has_any_of(set));
}

TEST_CASE("white space is trimmed and folded whatever its kind") {
    CHECK(trim("\u00A0\t a b \u2003") == "a b");
    CHECK(fold_space("  a \u00A0\n b ") == "a b");
    CHECK(trim(" \u00A0 ").empty());
}

TEST_CASE("control characters and broken bytes are escaped so that a message stays one line") {
    CHECK(escape_controls("a\nb\x1b[0m") == "a\\x0ab\\x1b[0m");
    CHECK(escape_controls("\xFFok\u202E") == "\\xffok\\xe2\\x80\\xae");
    CHECK(escape_controls("José") == "José");
}

TEST_CASE("the edit distance stops at its bound") {
    CHECK(edit_distance("guatamala", "guatemala", 3) == 1);
    CHECK(edit_distance("peru", "guatemala", 2) == 3);
    CHECK(edit_distance("", "", 0) == 0);
}

TEST_CASE("the nearest word is one that a slip of the pen explains") {
    const std::vector<std::string> known = {"check", "convert", "text"};
    CHECK(nearest("chekc", known) == "check");
    CHECK(nearest("CONVRT", known) == "convert");
    CHECK(nearest("tex", known) == "text");
    CHECK(nearest("layout", known).empty());
}

TEST_CASE("text is cut between characters") {
    CHECK(cut("año", 4) == "año");
    CHECK(cut("año", 3) == "añ");
    CHECK(cut("año", 2) == "a");
    CHECK(cut("", 2).empty());
}

TEST_CASE("names of file formats are compared without the case of ASCII letters") {
    CHECK(equal_ignoring_case("word/Document.XML", "Word/document.xml"));
    CHECK_FALSE(equal_ignoring_case("Ñ", "ñ"));
    CHECK(compare_ignoring_case("[word/Document.xml", "word/styles.xml") < 0);
    CHECK(compare_ignoring_case("word", "WORD/") < 0);
}

TEST_CASE("a digest is what sha256sum prints") {
    CHECK(sha256_hex({}) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}
