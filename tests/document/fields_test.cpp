#include "document/parts.hpp"

#include "document/equations.hpp"
#include "document/fields.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using namespace rapporteur::test;

namespace {

std::string run(std::string_view text) {
    return "<w:r><w:t>" + std::string(text) + "</w:t></w:r>";
}
std::string mark(std::string_view type) {
    return "<w:r><w:fldChar w:fldCharType=\"" + std::string(type) + "\"/></w:r>";
}
std::string code(std::string_view text) {
    return "<w:r><w:instrText xml:space=\"preserve\">" + std::string(text) + "</w:instrText></w:r>";
}
std::string field(std::string_view instruction, std::string_view result) {
    return mark("begin") + code(instruction) + mark("separate") + std::string(result) + mark("end");
}
std::string paragraph_of(std::string_view content) {
    return "<w:p>" + std::string(content) + "</w:p>";
}

} // namespace

TEST_CASE("a field shows its result", "[document]") {
    const Document document = read_body(paragraph_of(
        run("page") + field(" PAGE ", run("7")) + "<w:fldSimple w:instr=\" DATE \\@ x\">" + run("May") +
        "</w:fldSimple>" + mark("begin") + code("XE \"entry\"") + mark("end") + run("end")));
    CHECK(texts(document) == Strings{"page7Mayend"});
    CHECK(artifacts(document) ==
          Strings{"field-code PAGE @1:4", "field-code DATE \\@ x @1:5", "field-code XE \"entry\" @1:8"});
}

TEST_CASE("a field in the instruction of another is not shown, one in its result is", "[document]") {
    const std::string inner = field("MERGEFIELD a", run("value"));
    CHECK(texts(read_body(paragraph_of(mark("begin") + code("IF ") + inner + code("= \"x\"") +
                                       mark("separate") + run("result ") + field("PAGE", run("3")) +
                                       mark("end") + run(".")))) == Strings{"result3."});
}

TEST_CASE("a field may span paragraphs", "[document]") {
    const Document document =
        read_body(paragraph_of(mark("begin") + code("HYPERLINK \"https://example.org/\"") + mark("separate") +
                               run("one")) +
                  paragraph_of(run("two")) + paragraph_of(run("three") + mark("end") + run("four")));
    CHECK(texts(document) == Strings{"one", "two", "threefour"});
    CHECK(spans(document, document.body.paragraphs[1]) == Strings{"link[0,3)->https://example.org/"});
    CHECK(spans(document, document.body.paragraphs[2]) == Strings{"link[0,5)->https://example.org/"});
}

TEST_CASE("marks without partner take no text away", "[document]") {
    const Document document = read_strange_body(
        paragraph_of(mark("end") + run("a") + mark("begin") + code("PAGE") + run("b") + mark("separate")) +
        paragraph_of(run("c") + mark("begin") + run("d")) + paragraph_of(run("e") + mark("end")));
    CHECK(texts(document) == Strings{"ab", "cd", "e"});
    CHECK(oddities(document) == Strings{"field-unbalanced"});
}

TEST_CASE("a field of marks may cut through a simple field", "[document]") {
    const std::string simple = "<w:fldSimple w:instr=\"DATE\">";
    CHECK(texts(read_strange_body(paragraph_of(mark("begin") + code("PAGE") + mark("separate") + run("a") +
                                               simple + run("b") + mark("end") + run("c") + "</w:fldSimple>" +
                                               run("d")))) == Strings{"abcd"});
    CHECK(texts(read_strange_body(paragraph_of(simple + run("a") + mark("begin") + code("PAGE") +
                                               mark("separate") + run("b") + "</w:fldSimple>" + run("c") +
                                               mark("end") + run("d")))) == Strings{"abcd"});
}

TEST_CASE("a hundred thousand fields that never end cost nothing", "[document]") {
    std::string body;
    for (int i = 0; i < 100'000; ++i)
        body += mark("begin");
    CHECK(texts(read_strange_body(paragraph_of(body + run("after")) +
                                  paragraph_of(run("text") + mark("end")))) == Strings{"after", "text"});
}

TEST_CASE("hyperlinks are spans", "[document]") {
    Parts parts;
    parts.relationships = {{"rId1", "hyperlink", "https://example.org/a", true}};
    parts.body =
        paragraph_of(run("see ") + "<w:hyperlink r:id=\"rId1\" w:anchor=\"x\">" + run("this") + run("one") +
                     "</w:hyperlink><w:hyperlink w:anchor=\"_Toc1\">" + run("that") + "</w:hyperlink>" +
                     "<w:hyperlink r:id=\"gone\">" + run("nothing") + "</w:hyperlink>");
    const Document document = read(parts);
    CHECK(texts(document) == Strings{"seethisonethatnothing"});
    CHECK(spans(document, document.body.paragraphs[0]) ==
          Strings{"link[3,10)->https://example.org/a#x", "link[10,14)->#_Toc1"});
}

TEST_CASE("targets of HYPERLINK instructions", "[document]") {
    CHECK(hyperlink_target(" HYPERLINK \"https://a.org/b c\" \\o \"tip\" ") == "https://a.org/b c");
    CHECK(hyperlink_target("hyperlink \\l \"_Toc5\" \\h") == "#_Toc5");
    CHECK(hyperlink_target("HYPERLINK mailto:a@b.org \\l x") == "mailto:a@b.org#x");
    CHECK(hyperlink_target("HYPERLINK \"C:\\\\a\\\\b.docx\"") == "C:\\a\\b.docx");
    CHECK(hyperlink_target("PAGEREF _Toc5").empty());
    CHECK(hyperlink_target("HYPERLINK \"unclosed").empty() == false);
}

TEST_CASE("a drop-down list shows its choice, a check box is recorded", "[document]") {
    const auto form = [](std::string_view data, std::string_view instruction) {
        return paragraph_of("<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>" + std::string(data) +
                            "</w:ffData></w:fldChar></w:r>" + code(instruction) + mark("end"));
    };
    const Document document = read_strange_body(
        form("<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"no\"/><w:listEntry "
             "w:val=\"yes\"/></w:ddList>",
             " FORMDROPDOWN ") +
        form("<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>", " FORMCHECKBOX ") +
        form("<w:checkBox><w:default w:val=\"0\"/></w:checkBox>", " FORMCHECKBOX "));
    CHECK(texts(document) == Strings{"yes", "", ""});
    CHECK(artifacts(document) == Strings{"field-code FORMDROPDOWN @1:0", "field-code FORMCHECKBOX|☒ @2:0",
                                         "field-code FORMCHECKBOX|☐ @3:0"});
}

TEST_CASE("fields whose instruction is what they show", "[document]") {
    const auto field = [](std::string_view instruction, std::string_view rest = {}) {
        return read_body(paragraph_of(mark("begin") + code(instruction) + std::string(rest) + mark("end")))
            .body.paragraphs.at(0)
            .text;
    };
    CHECK(field(" MACROBUTTON NoMacro [Type the name here] ") == "[Type the name here]");
    CHECK(field(" MACROBUTTON NoMacro [Type] ", mark("separate") + run("[typed]")) == "[typed]");
    CHECK(field(" GOTOBUTTON there see page 3 ") == "see page 3");
    CHECK(field(" GOTOBUTTON there ").empty());
    CHECK(shown_instruction(" SYMBOL 183 \\f \"Symbol\" \\s 10 ") == "•");
    CHECK(shown_instruction("SYMBOL 0xA7 \\f Wingdings") == "▪");
    CHECK(shown_instruction("SYMBOL 169") == "©");
    CHECK(shown_instruction("SYMBOL x \\f").empty());
    CHECK(shown_instruction("MACROBUTTON").empty());
}

TEST_CASE("an EQ field shows what it draws, on one line", "[document]") {
    // 17.16.5.17 does not describe each switch. These examples are from Word's help on the field.
    CHECK(shown_equation(" \\f(Sum,Count) ") == "Sum/Count");
    CHECK(shown_equation("\\f(2;RateChange)") == "2/RateChange");
    CHECK(shown_equation("\\f(a+b,2)") == "(a+b)/2");
    CHECK(shown_equation("\\r(3,x)") == "3\u221Ax");
    CHECK(shown_equation("\\r(x+1)") == "\u221A(x+1)");
    CHECK(shown_equation("\\b \\bc\\{ (\\r(5,x))") == "{5\u221Ax}");
    CHECK(shown_equation("\\b \\lc\\[ \\rc\\) (0, 1)") == "[0 1)");
    CHECK(shown_equation("\\b \\lc\\| (x)") == "|x");
    CHECK(shown_equation("\\b(x)") == "(x)");
    CHECK(shown_equation("\\i \\su(1,5,3)") == "\u03A3 1 5 3");
    CHECK(shown_equation("\\i(a,b,f)") == "\u222B a b f");
    CHECK(shown_equation("\\a \\al \\co2 \\vs3 \\hs3(Axy,Bxy,A,B)") == "Axy Bxy A B");
    CHECK(shown_equation("\\l(A,B,C)") == "A, B, C");
    CHECK(shown_equation("\\o(A,B)") == "AB");
    CHECK(shown_equation("x\\s\\up8(2)") == "x2");
    CHECK(shown_equation("\\x \\to \\bo(5)") == "5");
    CHECK(shown_equation("[\\d \\fo10 \\li()]") == "[]");
    CHECK(shown_equation("\\f((a),b)") == "((a))/b");
    CHECK(shown_equation("\\l(1\\,5,\\(x\\))") == "1,5, (x)");
    CHECK(shown_equation("\\f(1").empty() == false); // never closed, but nothing is lost
    CHECK(shown_equation("\\") == "\\");
    CHECK(shown_equation("").empty());
    std::string deep;
    for (int depth = 0; depth < 100'000; ++depth)
        deep += "\\x(";
    CHECK(shown_equation(deep + "y").ends_with("y"));
}

TEST_CASE("the result of a field within an instruction is part of it", "[document]") {
    const std::string inner =
        mark("begin") + code(" REF x ") + mark("separate") + run("page 7") + mark("end");
    const Document document = read_strange_body("<w:p>" + mark("begin") + code(" GOTOBUTTON there ") + inner +
                                                mark("end") + "</w:p>");
    CHECK(texts(document) == Strings{"page 7"});
}
