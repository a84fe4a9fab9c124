#include "document/parts.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using namespace rapporteur::test;

namespace {

const std::string changed =
    "<w:p><w:r><w:t>We </w:t></w:r><w:ins w:id=\"1\" w:author=\"Ana\"><w:r><w:t>do</w:t></w:r></w:ins>"
    "<w:del w:id=\"2\" w:author=\"Luis\"><w:r><w:delText>did</w:delText></w:r></w:del><w:r><w:t>.</w:t></w:r>"
    "<w:moveFrom w:author=\"Ana\"><w:r><w:t>old</w:t></w:r></w:moveFrom>"
    "<w:moveTo w:author=\"Ana\"><w:r><w:t>new</w:t></w:r></w:moveTo></w:p>";

std::string paragraph(std::string_view text, std::string_view mark = "", std::string_view properties = "") {
    return "<w:p><w:pPr>" + std::string(properties) + "<w:rPr>" + std::string(mark) +
           "</w:rPr></w:pPr><w:r><w:t>" + std::string(text) + "</w:t></w:r></w:p>";
}
std::string deleted(std::string_view text, std::string_view properties = "") {
    return "<w:p><w:pPr>" + std::string(properties) +
           "<w:rPr><w:del w:author=\"Ana\"/></w:rPr></w:pPr><w:del " + "w:author=\"Ana\"><w:r><w:delText>" +
           std::string(text) + "</w:delText></w:r></w:del></w:p>";
}
const std::string del_mark = "<w:del w:author=\"Ana\"/>";

} // namespace

TEST_CASE("tracked changes are read as accepted, rejected or both", "[document]") {
    const Document accepted = read_body(changed);
    CHECK(texts(accepted) == Strings{"Wedo.new"});
    CHECK(artifacts(accepted) == Strings{"insertion Ana|do @1:2+2", "deletion Luis|did @1:4",
                                         "move Ana|old @1:5", "move Ana|new @1:5+3"});
    const Document rejected = read_body(changed, TrackChanges::reject);
    CHECK(texts(rejected) == Strings{"Wedid.old"});
    CHECK(artifacts(rejected) == Strings{"insertion Ana|do @1:2", "deletion Luis|did @1:2+3",
                                         "move Ana|old @1:6+3", "move Ana|new @1:9"});
    CHECK(texts(read_body(changed, TrackChanges::all)) == Strings{"Wedodid.oldnew"});
}

TEST_CASE("a removed paragraph mark joins the next paragraph, whose properties survive", "[document]") {
    const std::string body = paragraph("a", del_mark, "<w:jc w:val=\"center\"/>") + paragraph("b", del_mark) +
                             paragraph("c", "", "<w:jc w:val=\"right\"/>") + paragraph("d");
    const Document accepted = read_body(body);
    CHECK(texts(accepted) == Strings{"abc", "d"});
    CHECK(accepted.body.paragraphs[0].number == 3);
    CHECK(accepted.body.paragraphs[0].alignment == Alignment::end);
    CHECK(artifacts(accepted) == Strings{"deletion Ana|¶ @3:0", "deletion Ana|¶ @3:1"});
    CHECK(texts(read_body(body, TrackChanges::reject)) == Strings{"a", "b", "c", "d"});
    CHECK(texts(read_body(body, TrackChanges::all)) == Strings{"a", "b", "c", "d"});
    const std::string inserted = paragraph("a", "<w:ins w:author=\"Ana\"/>") + paragraph("b");
    CHECK(texts(read_body(inserted)) == Strings{"a", "b"});
    CHECK(texts(read_body(inserted, TrackChanges::reject)) == Strings{"ab"});
    CHECK(texts(read_body(paragraph("a", "<w:moveFrom w:author=\"Ana\"/>") + paragraph("b"))) ==
          Strings{"ab"});
}

TEST_CASE("a removed mark keeps its paragraph before a table and at the end", "[document]") {
    const std::string table = "<w:tbl><w:tr><w:tc>" + paragraph("x", del_mark) + "</w:tc><w:tc>" +
                              paragraph("y") + "</w:tc></w:tr></w:tbl>";
    CHECK(texts(read_body(paragraph("a", del_mark) + table + paragraph("z", del_mark))) ==
          Strings{"a", "x", "y", "z"});
}

TEST_CASE("a paragraph that is deleted as a whole is gone", "[document]") {
    const Document document =
        read_body(paragraph("a") + deleted("b", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>") +
                  paragraph("c") + deleted("d"));
    CHECK(texts(document) == Strings{"a", "c"});
    CHECK(document.body.paragraphs[1].number == 3);
    CHECK_FALSE(document.body.paragraphs[1].num_pr.num_id.has_value());
    CHECK(artifacts(document) == Strings{"deletion Ana|¶ @3:0", "deletion Ana|b @3:0", "deletion Ana|¶ @4:0",
                                         "deletion Ana|d @4:0"});
    CHECK(texts(read_body("<w:tbl><w:tr><w:tc>" + deleted("only") + "</w:tc></w:tr></w:tbl>")) ==
          Strings{""});
}

TEST_CASE("a deleted table row is gone, its paragraphs are counted", "[document]") {
    const std::string body = "<w:tbl><w:tr><w:trPr><w:del w:author=\"Ana\"/></w:trPr><w:tc>" +
                             deleted("gone") +
                             "</w:tc></w:tr><w:tr><w:trPr><w:ins w:author=\"Luis\"/></w:trPr><w:tc>" +
                             paragraph("new") + "</w:tc></w:tr></w:tbl>" + paragraph("after");
    const Document accepted = read_body(body);
    CHECK(texts(accepted) == Strings{"new", "after"});
    CHECK(accepted.body.paragraphs[0].number == 2);
    CHECK(accepted.body.cells[0].row == 0);
    CHECK(artifacts(accepted) == Strings{"deletion Ana|gone @2:0", "insertion Luis @2:0"});
    CHECK(texts(read_body(body, TrackChanges::reject)) == Strings{"gone", "after"});
}

TEST_CASE("changes of formatting are recorded and can be rejected", "[document]") {
    const std::string body =
        "<w:p><w:pPr><w:jc w:val=\"center\"/><w:pPrChange w:author=\"Ana\"><w:pPr><w:jc w:val=\"right\"/>"
        "<w:numPr><w:numId "
        "w:val=\"4\"/></w:numPr></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:b/><w:rPrChange "
        "w:author=\"Luis\"><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>bold</w:t></w:r></w:p>"
        "<w:tbl><w:tblPr><w:tblPrChange w:author=\"Ana\"/></w:tblPr></w:tbl>"
        "<w:sectPr><w:sectPrChange w:author=\"Ana\"/></w:sectPr>";
    const Document accepted = read_body(body);
    CHECK(accepted.body.paragraphs[0].alignment == Alignment::center);
    CHECK(spans(accepted, accepted.body.paragraphs[0]) == Strings{"bold[0,4)"});
    CHECK(artifacts(accepted) == Strings{"formatting-change Ana @1:0", "formatting-change Luis|bold @1:0+4",
                                         "formatting-change Ana @1:4", "formatting-change Ana @1:4"});
    const Document rejected = read_body(body, TrackChanges::reject);
    CHECK(rejected.body.paragraphs[0].alignment == Alignment::end);
    CHECK(rejected.body.paragraphs[0].num_pr.num_id == 4);
    CHECK(spans(rejected, rejected.body.paragraphs[0]) == Strings{"italic[0,4)"});
}

TEST_CASE("comments are anchored and say who said what", "[document]") {
    Parts parts;
    parts.body =
        "<w:p><w:r><w:t>Is </w:t></w:r><w:commentRangeStart w:id=\"0\"/><w:r><w:t>this</w:t></w:r>"
        "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r><w:r><w:t>right?</w:t>"
        "<w:commentReference w:id=\"7\"/></w:r></w:p>";
    parts.comments =
        "<w:comment w:id=\"0\" w:author=\"Ana\"><w:p><w:r><w:annotationRef/></w:r><w:r><w:t>Not</w:t>"
        "</w:r></w:p><w:p><w:r><w:t>quite</w:t></w:r></w:p></w:comment>";
    const Document document = read(parts);
    CHECK(texts(document) == Strings{"Isthisright?"});
    CHECK(artifacts(document) == Strings{"comment Ana|Not quite @1:2+4", "comment @1:12"});
}

TEST_CASE("a comment whose id stands in many stories is told once", "[document]") {
    Parts parts;
    parts.body = "<w:p><w:r><w:footnoteReference w:id=\"1\"/><w:footnoteReference w:id=\"2\"/></w:r></w:p>";
    const std::string mark = "<w:p><w:r><w:t>Note</w:t><w:commentReference w:id=\"0\"/></w:r></w:p>";
    parts.footnotes =
        "<w:footnote w:id=\"1\">" + mark + "</w:footnote><w:footnote w:id=\"2\">" + mark + "</w:footnote>";
    parts.comments =
        "<w:comment w:id=\"0\" w:author=\"Ana\"><w:p><w:r><w:t>Sure?</w:t></w:r></w:p></w:comment>";
    CHECK(artifacts(read(parts)) == Strings{"comment Ana|Sure? @1:4"});
}

TEST_CASE("numbering that was inserted is not there before the change", "[document]") {
    const std::string body =
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/>"
        "<w:ins w:id=\"1\" w:author=\"Ana\"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>";
    CHECK(read_body(body).body.paragraphs.at(0).num_pr.num_id == 3);
    CHECK(read_body(body, TrackChanges::all).body.paragraphs.at(0).num_pr.num_id == 3);
    CHECK_FALSE(read_body(body, TrackChanges::reject).body.paragraphs.at(0).num_pr.num_id);
    CHECK(artifacts(read_body(body)) == Strings{"formatting-change Ana @1:0"});
}

namespace {

std::string tracked_cell(std::string_view text, std::string_view properties = "") {
    return "<w:tc><w:tcPr>" + std::string(properties) + "</w:tcPr>" + paragraph(text) + "</w:tc>";
}
std::string table_of(const std::string& rows) {
    return "<w:tbl>" + rows + "</w:tbl>" + paragraph("after");
}
std::string row_of(const std::string& cells) {
    return "<w:tr>" + cells + "</w:tr>";
}

} // namespace

TEST_CASE("deleted and inserted cells", "[document]") {
    // 17.13.5.1 cellDel, 17.13.5.2 cellIns
    const std::string body =
        table_of(row_of(tracked_cell("a") + tracked_cell("gone", "<w:cellDel w:author=\"Ana\"/>") +
                        tracked_cell("b")) +
                 row_of(tracked_cell("new", "<w:cellIns w:author=\"Luis\"/>") + tracked_cell("c")));
    const Document accepted = read_body(body);
    CHECK(texts(accepted) == Strings{"a", "b", "new", "c", "after"});
    CHECK(accepted.body.cells.at(1).column == 1);
    CHECK(accepted.body.paragraphs.at(1).number == 3);
    CHECK(artifacts(accepted) == Strings{"deletion Ana|gone @3:0", "insertion Luis @4:0"});
    const Document rejected = read_body(body, TrackChanges::reject);
    CHECK(texts(rejected) == Strings{"a", "gone", "b", "c", "after"});
    CHECK(artifacts(rejected) == Strings{"deletion Ana @2:0", "insertion Luis|new @5:0"});
    CHECK(texts(read_body(body, TrackChanges::all)) == Strings{"a", "gone", "b", "new", "c", "after"});
}

TEST_CASE("cells that were merged or split as a tracked change", "[document]") {
    // 17.13.5.3 cellMerge
    const std::string merged =
        table_of(row_of(tracked_cell("a", "<w:cellMerge w:author=\"Ana\" w:vMerge=\"rest\"/>")) +
                 row_of(tracked_cell("b", "<w:cellMerge w:author=\"Ana\" w:vMerge=\"cont\"/>")));
    CHECK(read_body(merged).body.cells.size() == 1);
    CHECK(read_body(merged).body.cells.at(0).row_span == 2);
    CHECK(read_body(merged, TrackChanges::reject).body.cells.size() == 2);
    CHECK(texts(read_body(merged)) == Strings{"a", "b", "after"});
    const std::string split =
        table_of(row_of(tracked_cell("a", "<w:cellMerge w:author=\"Ana\" w:vMergeOrig=\"rest\"/>")) +
                 row_of(tracked_cell("b", "<w:cellMerge w:author=\"Ana\" w:vMergeOrig=\"cont\"/>")));
    CHECK(read_body(split).body.cells.size() == 2);
    CHECK(read_body(split, TrackChanges::reject).body.cells.size() == 1);
}
