#include "base/text.hpp"

#include "base/sha256.hpp"
#include "base/words.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;

TEST_CASE("folding makes case, accents, spaces and typographic marks equal") {
    CHECK(folded("San José,\u00A0\u00A0COSTA  Rica") == "san jose, costa rica");
    CHECK(folded("\u201CMéxico\u201D \u2013 l\u2019año") == "\"mexico\" - l'ano");
}

namespace {

std::vector<std::uint32_t> origins(const FoldedText& text) {
    std::vector<std::uint32_t> list;
    for (std::size_t index = 0; index <= text.text.size(); ++index)
        list.push_back(text.origin[index]);
    return list;
}

} // namespace

TEST_CASE("folding tells where each folded byte comes from") {
    const FoldedText text = fold("É  x");
    REQUIRE(text.text == "e x");
    CHECK(origins(text) == std::vector<std::uint32_t>{0, 2, 4, 5});
}

TEST_CASE("the first folded byte behind a place is found, also where bytes went or came") {
    const FoldedText text = fold("É  \u00DFx");
    REQUIRE(text.text == "e ssx");
    REQUIRE(origins(text) == std::vector<std::uint32_t>{0, 2, 4, 4, 6, 7});
    std::vector<std::size_t> first;
    for (std::uint32_t original = 0; original <= 7; ++original)
        first.push_back(text.origin.first_from(original));
    CHECK(first == std::vector<std::size_t>{0, 1, 1, 2, 2, 4, 4, 5});
    CHECK(text.origin.first_from(8) > text.text.size());
}

TEST_CASE("long stretches fold as short ones do") {
    // A stretch may begin at any place of the text, whatever is before it.
    const std::string plain = "The Member Countries THANK [the] Government of Panama @ 9, Zone {a}~";
    for (std::size_t before = 0; before < 40; ++before) {
        for (const std::string_view inner : {"", "  ", "\t", "\u00C9", "\u00DF", "\u00AD"}) {
            const std::string text = plain.substr(0, before) + std::string(inner) + plain + plain;
            std::string letters; // letter by letter: no stretch is found
            for (std::size_t at = 0; at < text.size();) {
                const std::size_t begin = at;
                next_code_point(text, at);
                const std::string letter = folded(std::string_view(text).substr(begin, at - begin));
                if (letter != " " || !letters.ends_with(' '))
                    letters += letter;
            }
            CAPTURE(text);
            CHECK(folded(text) == letters);
            CHECK(fold(text).origin[letters.size()] == text.size());
        }
    }
}

TEST_CASE("what folds to more than it was keeps its origin") {
    const auto text = fold("\u0149A\u00DF\uFB03 \u1E9E");
    CHECK(text.text == "\u02BCnass\u0066\u0066\u0069 ss");
    CHECK(text.origin[text.text.size()] == 12);
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

TEST_CASE("a set of words has the words that were put into it, and no others") {
    const WordSet words({"of", "the", "seg\u00FAn", "an", "a", "the"});
    for (const std::string_view word : {"of", "the", "seg\u00FAn", "an", "a"})
        CHECK(words.has(word));
    for (const std::string_view word : {"", "o", "off", "tha", "thee", "as", "segun"})
        CHECK_FALSE(words.has(word));
    CHECK(WordSet().empty());
    CHECK_FALSE(WordSet().has("of"));
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
