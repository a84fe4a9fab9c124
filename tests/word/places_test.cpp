// Where comments and changes are put, shown as whole XML.
#include "word/synthetic.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using namespace rapporteur::testing;

namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

/// A shorter form: [n for the begin of a comment, n] for its end and reference; without authors.
std::string shown(const MadeReview& made) {
    std::string xml = made.part;
    for (int id = 0; id < 30; ++id) {
        const std::string number = std::to_string(id);
        xml = replaced(xml, "<w:commentRangeStart w:id=\"" + number + "\"/>", "[" + number);
        xml = replaced(xml,
                       "<w:commentRangeEnd w:id=\"" + number + "\"/><w:r><w:commentReference w:id=\"" +
                           number + "\"/></w:r>",
                       number + "]");
    }
    xml = replaced(xml, " w:author=\"rapporteur\"", "");
    return replaced(xml, " xml:space=\"preserve\"", "");
}

} // namespace

TEST_CASE("a run is divided where a comment begins and ends", "[word]") {
    const auto made = make_review(
        "<w:p><w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t>one two three</w:t></w:r></w:p>", {}, {{0, 4, 7}});
    CHECK(shown(made) == "<w:p><w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t>one </w:t></w:r>[1"
                         "<w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t>two</w:t></w:r>1]"
                         "<w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t> three</w:t></w:r></w:p>");
    CHECK(made.comments ==
          "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments "
          "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:comment w:id=\"1\" "
          "w:author=\"rapporteur\" w:initials=\"r\"><w:p><w:r><w:t "
          "xml:space=\"preserve\">seen</w:t></w:r></w:p>"
          "<w:p><w:r><w:t xml:space=\"preserve\">made-by-hand</w:t></w:r></w:p></w:comment></w:comments>");
}

TEST_CASE("several changes and comments in one run make one divided run", "[word]") {
    const auto made =
        make_review("<w:p><w:r><w:t>one two three</w:t></w:r></w:p>",
                    {ReplaceText{0, 0, 3, "eins"}, ReplaceText{0, 7, 8, ""}}, {{0, 0, 3}, {0, 4, 13}});
    CHECK(shown(made) ==
          "<w:p>[2<w:del w:id=\"4\"><w:r><w:delText>one</w:delText></w:r></w:del><w:ins "
          "w:id=\"1\"><w:r><w:t>eins"
          "</w:t></w:r></w:ins>2]<w:r><w:t> </w:t></w:r>[3<w:r><w:t>two</w:t></w:r><w:del w:id=\"5\"><w:r>"
          "<w:delText> </w:delText></w:r></w:del><w:r><w:t>three</w:t></w:r>3]</w:p>");
}

TEST_CASE("a comment stands in a link with all its words, else around it", "[word]") {
    const std::string body = "<w:p><w:r><w:t xml:space=\"preserve\">a </w:t></w:r><w:hyperlink "
                             "w:anchor=\"x\"><w:r><w:t>bc</w:t></w:r>"
                             "</w:hyperlink></w:p>";
    CHECK(shown(make_review(body, {}, {{0, 2, 4}})) ==
          "<w:p><w:r><w:t>a </w:t></w:r><w:hyperlink "
          "w:anchor=\"x\">[1<w:r><w:t>bc</w:t></w:r>1]</w:hyperlink></w:p>");
    CHECK(shown(make_review(body, {}, {{0, 0, 3}})) ==
          "<w:p>[1<w:r><w:t>a </w:t></w:r><w:hyperlink "
          "w:anchor=\"x\"><w:r><w:t>bc</w:t></w:r></w:hyperlink>1]</w:p>");
}

TEST_CASE("somebody's changes and fields are commented on from outside, and not edited", "[word]") {
    const std::string inserted = "<w:p><w:r><w:t xml:space=\"preserve\">a </w:t></w:r><w:ins w:id=\"8\" "
                                 "w:author=\"Ana\"><w:r><w:t>bc</w:t></w:r>"
                                 "</w:ins></w:p>";
    const auto made = make_review(inserted, {ReplaceText{0, 2, 3, "x"}}, {{0, 2, 3}});
    CHECK(made.untracked == std::vector<std::string>{"`a bc` -> `a xc`"});
    CHECK(shown(made) ==
          "<w:p>[9<w:r><w:t>a </w:t></w:r>[10<w:ins w:id=\"8\" w:author=\"Ana\"><w:r><w:t>bc</w:t></w:r>"
          "</w:ins>9]10]</w:p>");
    const std::string field = "<w:p><w:r><w:t xml:space=\"preserve\">a </w:t></w:r><w:r><w:fldChar "
                              "w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE"
                              "</w:instrText></w:r><w:r><w:fldChar "
                              "w:fldCharType=\"separate\"/></w:r><w:r><w:t>today</w:t></w:r><w:r>"
                              "<w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
    CHECK(
        shown(make_review(field, {}, {{0, 2, 4}})) ==
        "<w:p><w:r><w:t>a </w:t></w:r>[1<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE"
        "</w:instrText></w:r><w:r><w:fldChar "
        "w:fldCharType=\"separate\"/></w:r><w:r><w:t>today</w:t></w:r><w:r>"
        "<w:fldChar w:fldCharType=\"end\"/></w:r>1]</w:p>");
}

TEST_CASE("a place between words is commented on at the words beside it", "[word]") {
    const auto made = make_review("<w:p><w:r><w:t>society,with an</w:t></w:r></w:p>",
                                  {ReplaceText{0, 8, 8, " "}}, {{0, 8, 8}});
    CHECK(shown(made) ==
          "<w:p>[2<w:r><w:t>society,</w:t></w:r><w:ins w:id=\"1\"><w:r><w:t> </w:t></w:r></w:ins><w:r>"
          "<w:t>with</w:t></w:r>2]<w:r><w:t> an</w:t></w:r></w:p>");
}
