#include "document/plain_text_reader.hpp"

#include "document/parts.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using namespace rapporteur::test;
using namespace std::string_literals;

namespace {

std::optional<PlainText> decode(const std::string& bytes) {
    return decode_plain_text(std::as_bytes(std::span(bytes.data(), bytes.size())));
}

Document read_text(const std::string& text) {
    return read_plain_text({text, false}, {}).value();
}

std::string line(const std::string& text, const Limits& limits) {
    const auto document = read_plain_text({text, false}, limits);
    return document ? "" : document.error().line();
}

} // namespace

TEST_CASE("a text is told by its bytes, in the encodings texts are kept in") {
    const std::string lima = "Reunión – Lima";
    CHECK(decode(lima)->text == lima);
    CHECK(decode("\xEF\xBB\xBF" + lima)->text == lima);
    CHECK(decode("\xFF\xFER\0e\0\xF3\0"s)->text == "Reó");
    CHECK(decode("\xFE\xFF\0R\0e\0\xF3\xD8\x3D\xDE\0"s)->text == "Reó\U0001F600");
    CHECK_FALSE(decode(lima)->guessed);
    const auto windows = decode("Reuni\xF3n \x96 \x93Lima\x94 \x80 1\x1A");
    REQUIRE(windows);
    CHECK(windows->text == "Reunión – “Lima” € 1");
    CHECK(windows->guessed);
    CHECK(decode("a\fb\vc")->text == "a\fb\vc");
}

TEST_CASE("what is no text is not taken for one") {
    CHECK_FALSE(decode(""));
    CHECK_FALSE(decode("PK\x03\x04 and so on"));
    CHECK_FALSE(decode("half\0binary"s));
    CHECK_FALSE(decode("\x89PNG\r\n\x1A\n\0"s));
    CHECK_FALSE(decode("unused in Windows-1252: \x81"));
    CHECK_FALSE(decode("Reuni\xF3n\x02"));
    CHECK_FALSE(decode("\xFF\xFE\0\xD8"s)); // one half of a surrogate pair
    CHECK_FALSE(decode("\xFF\xFE\x41"s));
    CHECK_FALSE(decode("\xFF\xFE\x01\0"s));
    CHECK_FALSE(decode("{\\rtf1\\ansi 1. Thank}"));
    CHECK_FALSE(decode("  <!DOCTYPE html><p>1. Thank"));
    CHECK_FALSE(decode("\xFF\xFE<\0h\0t\0m\0l\0>\0"s));
    CHECK_FALSE(decode("version https://git-lfs.github.com/spec/v1\noid sha256:0\n"));
}

TEST_CASE("a line is a paragraph, whatever ends it") {
    const Document document = read_text("one\ntwo\r\nthree\rfour\n\nfive\v six\fseven");
    CHECK(texts(document) == Strings{"one", "two", "three", "four", "", "five\n six", "seven"});
    CHECK(document.body.paragraphs[6].number == 7);
    CHECK(artifacts(document) == Strings{"page-break @6:9"});
    CHECK(texts(read_text("ends\n")) == Strings{"ends"});
    CHECK(texts(read_text("\n")) == Strings{""});
}

TEST_CASE("the marks of an extractor are artifacts where they stood") {
    const Document document =
        read_text(" [bookmark: _GoBack]The Network\n"
                  "a. [bookmark: OLE_LINK26][bookmark: OLE_LINK27]To thank [image: the flag]Canada \n"
                  "[bookmark: never closed\n[sic] [Bookmark: x]");
    CHECK(texts(document) ==
          Strings{"The Network", "a. To thank Canada ", "[bookmark: never closed", "[sic] [Bookmark: x]"});
    CHECK(artifacts(document) == Strings{"bookmark _GoBack @1:0", "bookmark OLE_LINK26 @2:3",
                                         "bookmark OLE_LINK27 @2:3", "drawing the flag @2:12"});
}

TEST_CASE("white space before a line is its indent") {
    const Document document = read_text("1. first\n   a. item\n\ti. below\n \u00A0\tboth\n x");
    CHECK(texts(document) == Strings{"1. first", "a. item", "i. below", "both", "x"});
    CHECK_FALSE(document.body.paragraphs[0].indent.left);
    CHECK(document.body.paragraphs[1].indent.left == 360);
    CHECK(document.body.paragraphs[2].indent.left == 720);
    CHECK(document.body.paragraphs[3].indent.left == 720);
    CHECK_FALSE(document.body.paragraphs[4].indent.left);
}

TEST_CASE("texts have limits too") {
    const std::string too_much =
        "limit: the document shows more than 262 bytes: its paragraphs, labels, notes and "
        "text boxes, and what was left out, are too many or too long";
    CHECK(line("one\ntwo", {.shown_bytes = 262}) == "");
    CHECK(line("one\ntwo\nthree", {.shown_bytes = 262}) == too_much);
    CHECK(line("[bookmark: a][bookmark: b][bookmark: c]", {.shown_bytes = 262}) == too_much);
    CHECK(line("four", {.part_bytes = 3}) == "limit: the text is 0 MiB large; at most 0 MiB are read");
}

TEST_CASE("a text read as Windows-1252 says so") {
    CHECK(oddities(read_plain_text({"x", true}, {}).value()) == Strings{"guessed-encoding"});
}
