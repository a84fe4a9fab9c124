// Where `review` writes, which files it keeps, and its messages.
#include "cli/command.hpp"

#include "support/docx_zip.hpp"
#include "support/hostile.hpp"
#include "support/places.hpp"
#include "support/scratch.hpp"

#include <catch2/catch.hpp>

namespace fs = std::filesystem;
using namespace rapporteur::testing;

namespace {

struct ReviewedFolder {
    Scratch scratch;
    std::string draft = read_file(fixtures_folder() / "drafts/number-gap.docx");

    [[nodiscard]] Outcome run(const std::vector<std::string>& arguments) const {
        return rapporteur_command(arguments, {.folder = scratch.path().string()});
    }
};

} // namespace

TEST_CASE("review: the copy stands beside the draft, or where it is told") {
    const ReviewedFolder folder;
    folder.scratch.file("a.docx", folder.draft);
    const Outcome outcome = folder.run({"review", "a.docx"});
    CHECK(outcome.status == 0);
    CHECK(outcome.output == "");
    CHECK(outcome.errors == "a.review.docx: 1 comment, 3 tracked changes\n");
    CHECK(folder.scratch.listing() == "a.docx a.review.docx");
    CHECK(folder.scratch.content("a.docx") == folder.draft);
    const std::string copy = folder.scratch.content("a.review.docx");

    CHECK(folder.run({"review", "a.docx", "-o", "for-ana.docx"}).status == 0);
    CHECK(folder.run({"review", "a.docx", "-o", "out/"}).status == 0);
    CHECK(folder.run({"review", "a.docx", "-o", "-"}).output == copy);
    CHECK(folder.scratch.listing() == "a.docx a.review.docx for-ana.docx out/ out/a.docx");
    for (const std::string file : {"for-ana.docx", "out/a.docx"})
        CHECK(folder.scratch.content(file) == copy);
    // In a folder only the drafts are reviewed, not the copies beside them. Nothing is new.
    CHECK(folder.run({"review", "."}).status == 0);
    CHECK(folder.scratch.content("a.review.docx") == copy);
    CHECK_FALSE(fs::exists(folder.scratch / "a.review.review.docx"));
}

TEST_CASE("review: in place, the draft is kept; somebody's work in a copy is too") {
    const ReviewedFolder folder;
    folder.scratch.file("a.docx", folder.draft);
    CHECK(folder.run({"review", "--in-place", "a.docx"}).errors == "a.docx: 1 comment, 3 tracked changes\n");
    CHECK(folder.scratch.listing() == "a.docx a.docx.bak");
    CHECK(folder.scratch.content("a.docx.bak") == folder.draft);
    // A second run gives the same copy, so that there is no old copy to keep.
    const std::string copy = folder.scratch.content("a.docx");
    CHECK(folder.run({"review", "--in-place", "a.docx"}).status == 0);
    CHECK(folder.scratch.content("a.docx") == copy);
    CHECK(folder.scratch.content("a.docx.bak") == folder.draft);

    folder.scratch.file("b.docx", folder.draft);
    folder.scratch.file("b.review.docx", "what Ana did");
    CHECK(folder.run({"review", "b.docx"}).status == 0);
    CHECK(folder.scratch.content("b.review.docx.bak") == "what Ana did");
}

TEST_CASE("review: what cannot be done is one line, and nothing is written") {
    const ReviewedFolder folder;
    folder.scratch.file("a.txt", "1. Thank the delegations.\n");
    CHECK(folder.run({"review", "a.txt"}).errors ==
          "a.txt: unsupported: a plain text has no review copy; only a Word file has one\n");
    auto items = docx_items(document_xml("<w:p><w:r><w:t>Signed.</w:t></w:r></w:p>"));
    std::string& relationships = item(items, "_rels/.rels").data;
    relationships.insert(relationships.rfind("</"),
                         "<Relationship Id=\"s\" Type=\"http://schemas.openxmlformats.org/package/2006/"
                         "relationships/digital-signature/origin\" Target=\"_xmlsignatures/origin.sigs\"/>");
    folder.scratch.file("signed.docx", write_zip(items));
    folder.scratch.file("good.docx", folder.draft);
    const Outcome outcome = folder.run({"review", "signed.docx", "good.docx"});
    CHECK(outcome.status == 2);
    CHECK(outcome.errors ==
          "signed.docx: unsupported: the document is signed, and any change would break the signature; take "
          "the signature out in Word first\ngood.review.docx: 1 comment, 3 tracked changes\n");
    CHECK(folder.scratch.listing() == "a.txt good.docx good.review.docx signed.docx");
}

TEST_CASE("review: at most so many comments, and the date of the environment") {
    const ReviewedFolder folder;
    folder.scratch.file("a.docx", read_file(fixtures_folder() / "reports/2014.docx"));
    const Outcome outcome =
        rapporteur_command({"review", "--most", "2", "a.docx"},
                           {.folder = folder.scratch.path().string(),
                            .environment = {"PATH=/usr/bin:/bin", "SOURCE_DATE_EPOCH=1000000000"}});
    CHECK_THAT(outcome.errors, Catch::StartsWith("a.review.docx: 2 comments, ") &&
                                   Catch::Contains(" findings left out (--most)"));
    std::string comments;
    for (const auto& [name, content] : unzip_bytes(folder.scratch.content("a.review.docx")))
        if (name == "word/comments.xml")
            comments = content;
    CHECK_THAT(comments,
               Catch::Contains(" w:date=\"2001-09-09T01:46:40Z\"") &&
                   Catch::Contains("more findings are not shown here; `rapporteur check` lists all"));
}

TEST_CASE("check --review leaves the copy beside what has findings") {
    const ReviewedFolder folder;
    folder.scratch.file("a.docx", folder.draft);
    folder.scratch.file("clean.docx", read_file(fixtures_folder() / "drafts/clean-automatic.docx"));
    const Outcome outcome = folder.run({"check", "--review", "a.docx", "clean.docx"});
    CHECK(outcome.status == 1);
    CHECK(outcome.errors == "a.review.docx: the findings as comments, the corrections as tracked changes\n");
    CHECK(folder.scratch.listing() == "a.docx a.review.docx clean.docx");
}
