#include "blocks/blocks.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace rapporteur;

namespace {

/// "[prefix|suffix] reading, reading: rest", or "none".
std::string read(std::string_view text) {
    static constexpr std::string_view names[] = {"decimal", "decimalZero", "letter",
                                                 "LETTER",  "roman",       "ROMAN"};
    const TypedLabel typed = read_typed_label(text);
    if (typed.length == 0)
        return "none";
    std::string readings;
    for (const LabelReading& reading : typed.label.readings)
        readings += fmt::format(" {} {}", names[static_cast<std::size_t>(reading.format)], reading.value);
    return fmt::format("{} [{}|{}]{}: {}", typed.label.text, *typed.label.prefix, typed.label.suffix,
                       readings, text.substr(typed.length));
}

} // namespace

TEST_CASE("typed numbers are labels", "[blocks]") {
    CHECK(read("12. Thank the IOM") == "12. [|.] decimal 12: Thank the IOM");
    CHECK(read("12)\tThank") == "12) [|)] decimal 12: Thank");
    CHECK(read("(12) Thank") == "(12) [(|)] decimal 12: Thank");
    CHECK(read("1.-\u00A0Agradecer") == "1.- [|.-] decimal 1: Agradecer");
    CHECK(read("2- Agradecer") == "2- [|-] decimal 2: Agradecer");
    CHECK(read("1° Agradecer") == "1° [|°] decimal 1: Agradecer");
    CHECK(read("1.º Agradecer") == "1.º [|.º] decimal 1: Agradecer");
    CHECK(read("1. agradecer a la OIM") == "1. [|.] decimal 1: agradecer a la OIM");
    CHECK(read("3. 25 officers") == "3. [|.] decimal 3: 25 officers");
    CHECK(read("1.  \t “Thank”") == "1. [|.] decimal 1: “Thank”");
    CHECK(read("7.") == "7. [|.] decimal 7: ");
}

TEST_CASE("typed numbers of several levels are labels", "[blocks]") {
    CHECK(read("1.1 Thank") == "1.1 [1.|] decimal 1: Thank");
    CHECK(read("1.12. thank") == "1.12. [1.|.] decimal 12: thank");
    CHECK(read("2.3.4)\tthank") == "2.3.4) [2.3.|)] decimal 4: thank");
    CHECK(read("1.1\tthank") == "1.1 [1.|] decimal 1: thank");
    CHECK(read("1.1.01 Thank") == "1.1.01 [1.1.|] decimalZero 1: Thank");
}

TEST_CASE("typed letters and Roman numbers are labels, the likeliest reading first", "[blocks]") {
    CHECK(read("a. Urge") == "a. [|.] letter 1: Urge");
    CHECK(read("b) urge") == "b) [|)] letter 2: urge");
    CHECK(read("(c) Urge") == "(c) [(|)] letter 3 roman 100: Urge");
    CHECK(read("i. Urge") == "i. [|.] roman 1 letter 9: Urge");
    CHECK(read("v) Urge") == "v) [|)] roman 5 letter 22: Urge");
    CHECK(read("x. Urge") == "x. [|.] roman 10 letter 24: Urge");
    CHECK(read("d. Urge") == "d. [|.] letter 4 roman 500: Urge");
    CHECK(read("m. Urge") == "m. [|.] letter 13 roman 1000: Urge");
    CHECK(read("l. Urge") == "l. [|.] letter 12 roman 50 decimal 1: Urge");
    CHECK(read("ii. Urge") == "ii. [|.] roman 2 letter 35: Urge");
    CHECK(read("iv. Urge") == "iv. [|.] roman 4: Urge");
    CHECK(read("IV.- Instar") == "IV.- [|.-] ROMAN 4: Instar");
    CHECK(read("XII) Instar") == "XII) [|)] ROMAN 12: Instar");
    CHECK(read("bb. Urge") == "bb. [|.] letter 28: Urge");
    CHECK(read("A. Participants") == "A. [|.] LETTER 1: Participants");
    CHECK(read("a).- Instar") == "a).- [|).-] letter 1: Instar");
    CHECK(read("(iv)\tUrge") == "(iv) [(|)] roman 4: Urge");
}

TEST_CASE("a label may stand directly before a capital", "[blocks]") {
    CHECK(read("1.To thank") == "1. [|.] decimal 1: To thank");
    CHECK(read("2)“Thank”") == "2) [|)] decimal 2: “Thank”");
    CHECK(read("a.Urge") == "a. [|.] letter 1: Urge");
    CHECK(read("b)urge") == "b) [|)] letter 2: urge");
    CHECK(read("II.Instar") == "II. [|.] ROMAN 2 LETTER 35: Instar");
    CHECK(read("-Agradecer") == "- [|]: Agradecer");
    CHECK(read("•agradecer") == "• [|]: agradecer");
}

TEST_CASE("typed bullets are labels without a reading", "[blocks]") {
    CHECK(read("• Urge") == "• [|]: Urge");
    CHECK(read("–\tUrge") == "– [|]: Urge");
    CHECK(read("- 25 officers") == "- [|]: 25 officers");
    CHECK(read("*  urge") == "* [|]: urge");
    CHECK(read("\uF0B7\tUrge") == "\uF0B7 [|]: Urge");
    CHECK(read("-") == "- [|]: ");
}

TEST_CASE("what only looks like a label is none", "[blocks]") {
    const char* const texts[] = {
        "",
        " ",
        "21 June 2017",
        "21-22 June 2017",
        "2- 3 December",
        "2014. The year",
        "2014",
        "12",
        "7 delegations",
        "3.5 million migrants",
        "3.5%",
        "1.250 personas",
        "10.000 Migrantes",
        "21.06.17 San Salvador",
        "21.06.2017",
        "A. B. Smith",
        "J.Smith",
        "U.S. delegation",
        "a.m. session",
        "p. ej. Honduras",
        "S.E. el Embajador",
        "e. g. this",
        "I think",
        "a country",
        "A country",
        "Y asimismo",
        "1º de mayo de 2008",
        "1ra. reunión",
        "1st meeting",
        "DC. Washington",
        "CD. Guatemala",
        "No. 5",
        "Mr. Smith",
        "RCM. The",
        "ok) no",
        "(RCM) The",
        "(s)he",
        "(12 June)",
        "(a country)",
        "(1",
        "1",
        "0. Nothing",
        "1,5 million",
        "--- ---",
        "* * *",
        "- - -",
        "-5 degrees",
        "*note",
        "–5",
        "X- ray",
        "e-mail",
        "To thank",
        "¿Qué?",
        "Article 1. Text",
    };
    for (const char* text : texts) {
        INFO(text);
        CHECK(read(text) == "none");
    }
}

TEST_CASE("no text however long or odd makes a label of it slow or wrong", "[blocks]") {
    CHECK(read(std::string(100'000, 'i') + ". x") == "none");
    CHECK(read(std::string(100'000, '1') + ". x") == "none");
    CHECK(read("1." + std::string(100'000, '.')) == "none");
    CHECK(read("\xFF\xFE. x") == "none");
    std::string many;
    for (int i = 0; i < 100'000; ++i)
        many += "1.";
    CHECK(read(many) == "none");
}

TEST_CASE("numbers whose punctuation stands apart, is a colon or is left to a tab") {
    CHECK(read("1 - Thank") == "1 - [| -] decimal 1: Thank");
    CHECK(read("2: Thank") == "2: [|:] decimal 2: Thank");
    CHECK(read("[3] Thank") == "[3] [[|]] decimal 3: Thank");
    CHECK(read("4\tThank") == "4 [|] decimal 4: Thank");
    CHECK(read("o\tThank") == "o [|]: Thank");
    CHECK(read("2(b) Urge") == "2(b) [2(|)] letter 2: Urge");
    CHECK(read("2.b Urge") == "2.b [2.|] letter 2: Urge");
}
