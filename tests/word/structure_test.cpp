// Paragraphs that are divided and joined: the whole XML, and what a reader sees after rejecting or accepting.
#include "word/copy_check.hpp"
#include "word/synthetic.hpp"

#include "support/docx_zip.hpp"
#include "support/hostile.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using namespace rapporteur::testing;

namespace {

/// The edit that lets a paragraph begin at the label within a block's text.
DivideBlock divided_at(std::uint32_t block, std::string_view text, std::string_view label) {
    const auto at = static_cast<std::uint32_t>(text.find(label));
    const auto length = static_cast<std::uint32_t>(label.size());
    return {block, at - 1, at, at + length, at + length + 1};
}

void check_sides(const MadeReview& made, const std::string& accepted) {
    CHECK(texts_of(made.copy, TrackChanges::reject) == texts_of(made.draft, TrackChanges::reject));
    CHECK(texts_of(made.copy, TrackChanges::accept) == accepted);
    CHECK(flaw_of_marks(made.draft, made.copy) == "");
    const auto opened = open_package(std::as_bytes(std::span(made.copy)), {});
    REQUIRE(opened);
    const auto cleaned = without_review(std::as_bytes(std::span(made.copy)), *opened, Limits{});
    REQUIRE(cleaned);
    CHECK(texts_of(**cleaned, TrackChanges::all) == texts_of(made.draft, TrackChanges::all));
}

} // namespace

TEST_CASE("a paragraph is divided before a typed label, which it keeps", "[word][structure]") {
    const std::string first = "2. Urge all. 3. Thank them.";
    const auto made =
        make_review("<w:p w:rsidR=\"1\"><w:pPr><w:jc "
                    "w:val=\"left\"/><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>" +
                        first + "</w:t></w:r></w:p>",
                    {divided_at(0, "Urge all. 3. Thank them.", "3.")}, {});
    CHECK(made.untracked.empty());
    CHECK(made.part ==
          "<w:p w:rsidR=\"1\"><w:pPr><w:jc w:val=\"left\"/><w:rPr><w:ins w:id=\"1\" "
          "w:author=\"rapporteur\"/><w:b/>"
          "</w:rPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">2. Urge all.</w:t></w:r>"
          "<w:del w:id=\"2\" w:author=\"rapporteur\"><w:r><w:rPr><w:b/></w:rPr><w:delText "
          "xml:space=\"preserve\"> "
          "</w:delText></w:r></w:del></w:p><w:p><w:pPr><w:jc w:val=\"left\"/><w:rPr><w:b/></w:rPr></w:pPr>"
          "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">3. Thank them.</w:t></w:r></w:p>");
    check_sides(made, "2. Urge all.\n3. Thank them.\n");
}

TEST_CASE("a paragraph is divided twice, between runs and in one that is commented on", "[word][structure]") {
    const std::string text = "Urge all. 3. Thank them. 4. Invite us.";
    const auto made =
        make_review("<w:p><w:r><w:t xml:space=\"preserve\">2. Urge all. </w:t></w:r><w:r><w:t>3. Thank them. "
                    "4. Invite us.</w:t></w:r></w:p>",
                    {divided_at(0, text, "3."), divided_at(0, text, "4."), ReplaceText{0, 36, 37, ""}},
                    {{0, 13, 18}, {0, 24, 27}});
    CHECK(made.untracked.empty());
    check_sides(made, "2. Urge all.\n3. Thank them.\n4. Invite u.\n");
    CHECK(made.corrected == "Urge all.\nThank them.\nInvite u.\n");
}

TEST_CASE("a paragraph is not divided within a link, a field or where a section ends", "[word][structure]") {
    const std::string text = "Urge all. 3. Thank them.";
    const std::vector<std::string> untracked = {"`all. 3.` -> `all.\u00B63.`"};
    for (const std::string body :
         {"<w:p><w:hyperlink w:anchor=\"x\"><w:r><w:t>2. Urge all. 3. Thank "
          "them.</w:t></w:r></w:hyperlink></w:p>",
          "<w:p><w:r><w:t>2. Urge all.</w:t></w:r><w:fldSimple w:instr=\"DATE\"><w:r><w:t "
          "xml:space=\"preserve\"> 3. "
          "</w:t></w:r></w:fldSimple><w:r><w:t>Thank them.</w:t></w:r></w:p>",
          "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>2. Urge all. 3. Thank them.</w:t></w:r></w:p>",
          "<w:p xmlns:x=\"urn:x\"><w:r><w:t>2. Urge all. 3. Thank them.</w:t></w:r></w:p>"}) {
        INFO(body);
        const auto made = make_review(body, {divided_at(0, text, "3.")}, {});
        CHECK(made.untracked == untracked);
        CHECK(texts_of(made.copy, TrackChanges::accept) == texts_of(made.draft, TrackChanges::accept));
        CHECK(flaw_of_marks(made.draft, made.copy) == "");
    }
}

namespace {

/// A document whose paragraphs are all lines. Two of them have another look than the first.
std::string lines_body() {
    const std::vector<std::string> lines = {
        "The Network met on June 24 in the city of Managua, Nicaragua, and",
        "agreed to the following, with the participation of all of its mem-",
        "ber countries and of the observers that had been invited to it by ",
        "the host country, which thanked its members for their attendance.",
        "Its members will meet again in the city of San Salvador, where the",
        "progress that was made in the matter of the network will be shown",
        "and the plan of the work of the coming year will be agreed upon by",
        "the representatives of the countries and of the observers present."};
    std::string body;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        body += i % 2 == 0 ? "<w:p>" : "<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr>";
        body += "<w:r><w:t xml:space=\"preserve\">" + lines[i] + "</w:t></w:r></w:p>";
    }
    return body;
}

} // namespace

TEST_CASE("lines become one paragraph by deleted marks, and it looks like the first of them",
          "[word][structure]") {
    const auto made = make_review(lines_body(), {JoinLines{0}}, {{0, 0, 3}, {0, 60, 72}});
    CHECK(made.untracked.empty());
    const std::string joined = made.corrected.substr(0, made.corrected.find('\n'));
    CHECK(joined.find("Nicaragua, and agreed to") != std::string::npos);
    CHECK(joined.find("invited to it by the host") != std::string::npos);
    const std::string accepted = texts_of(made.copy, TrackChanges::accept);
    CHECK(accepted.substr(0, accepted.find('\n')) == joined);
    CHECK(made.part.find("<w:pPr><w:rPr><w:del w:id=\"") != std::string::npos);
    CHECK(texts_of(made.copy, TrackChanges::reject) == texts_of(made.draft, TrackChanges::reject));
    CHECK(flaw_of_marks(made.draft, made.copy) == "");
    // The last line takes the look of the first, which has none of its own.
    const std::string last = made.part.substr(made.part.find("<w:pPrChange"), 400);
    CHECK(last.substr(last.find("<w:pPr>"), 40) == "<w:pPr><w:jc w:val=\"left\"/></w:pPr></w:p");
}

TEST_CASE("lines that stand in different cells or end a section are not joined", "[word][structure]") {
    std::string body = lines_body();
    body.insert(body.find("<w:p>") + 5, "<w:pPr><w:sectPr/></w:pPr>");
    const auto made = make_review(body, {JoinLines{0}}, {});
    CHECK(made.untracked.size() == 1);
    CHECK(texts_of(made.copy, TrackChanges::accept) == texts_of(made.draft, TrackChanges::accept));
}
