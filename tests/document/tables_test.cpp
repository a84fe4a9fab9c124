#include "document/parts.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace rapporteur;
using namespace rapporteur::test;

namespace {

std::string cell(std::string_view text, std::string_view properties = "") {
    return fmt::format("<w:tc><w:tcPr>{}</w:tcPr><w:p>{}</w:p></w:tc>", properties,
                       text.empty() ? "" : fmt::format("<w:r><w:t>{}</w:t></w:r>", text));
}
std::string row(std::string_view cells, std::string_view properties = "") {
    return fmt::format("<w:tr><w:trPr>{}</w:trPr>{}</w:tr>", properties, cells);
}
std::string table(std::string_view rows) {
    return fmt::format("<w:tbl><w:tblPr/><w:tblGrid/>{}</w:tbl>", rows);
}

/// Cells as "table:row,column span", "0:1,2 1x3" (rows x columns).
Strings cells(const Document& document) {
    Strings result;
    for (const Cell& c : document.body.cells)
        result.push_back(fmt::format("{}:{},{} {}x{}", c.table, c.row, c.column, c.row_span, c.column_span));
    return result;
}

} // namespace

TEST_CASE("cells are read row by row with their place in the grid", "[document]") {
    const Document document =
        read_body(table(row(cell("a") + cell("b", "<w:gridSpan w:val=\"2\"/>") + cell("c")) +
                        row(cell("d") + "<w:sdt><w:sdtContent>" + cell("e") + "</w:sdtContent></w:sdt>",
                            "<w:gridBefore w:val=\"2\"/>")) +
                  "<w:p/>");
    CHECK(texts(document) == Strings{"a", "b", "c", "d", "e", ""});
    CHECK(cells(document) == Strings{"0:0,0 1x1", "0:0,1 1x2", "0:0,3 1x1", "0:1,2 1x1", "0:1,3 1x1"});
    CHECK(document.body.paragraphs[4].cell == 4);
    CHECK(document.body.paragraphs[5].cell == no_index);
}

TEST_CASE("merged cells are one cell, their empty paragraphs take no number", "[document]") {
    const Document document = read_body(
        table(row(cell("a", "<w:vMerge w:val=\"restart\"/>") + cell("b")) +
              row(cell("", "<w:vMerge/>") + cell("")) +
              row(cell("kept", "<w:vMerge w:val=\"continue\"/>") + cell("c")) +
              row(cell("d", "<w:hMerge w:val=\"restart\"/>") + cell("", "<w:hMerge w:val=\"continue\"/>"))));
    CHECK(texts(document) == Strings{"a", "b", "", "", "kept", "c", "d", ""});
    CHECK(cells(document) == Strings{"0:0,0 3x1", "0:0,1 1x1", "0:1,1 1x1", "0:2,1 1x1", "0:3,0 1x2"});
    CHECK(document.body.paragraphs[2].cell == 0);
    CHECK(document.body.paragraphs[2].uncounted);
    CHECK_FALSE(document.body.paragraphs[3].uncounted);
    CHECK(document.body.paragraphs[4].cell == 0);
    CHECK_FALSE(document.body.paragraphs[4].uncounted);
    CHECK(document.body.paragraphs[7].uncounted);
}

TEST_CASE("a nested table knows the cell it stands in", "[document]") {
    const Document document =
        read_body(table(row("<w:tc><w:p><w:r><w:t>before</w:t></w:r></w:p>" + table(row(cell("inner"))) +
                            "<w:p><w:r><w:t>after</w:t></w:r></w:p></w:tc>" + cell("next"))));
    CHECK(texts(document) == Strings{"before", "inner", "after", "next"});
    REQUIRE(document.body.tables.size() == 2);
    CHECK(document.body.tables[0].parent_cell == no_index);
    CHECK(document.body.tables[1].parent_cell == 0);
    CHECK(cells(document) == Strings{"0:0,0 1x1", "1:0,0 1x1", "0:0,1 1x1"});
    CHECK(document.body.paragraphs[2].cell == 0);
}

TEST_CASE("spans without reason are bounded and odd", "[document]") {
    const Document document =
        read_body(table(row(cell("a", "<w:gridSpan w:val=\"2147483647\"/>") +
                            cell("b", "<w:gridSpan w:val=\"-1\"/>") + cell("c", "<w:vMerge/>"))));
    CHECK(cells(document) == Strings{"0:0,0 1x63", "0:0,63 1x1", "0:0,64 1x1"});
    CHECK(oddities(document) ==
          Strings{"grid-span-out-of-range @1", "grid-span-out-of-range @2", "merge-without-start @3"});
}

TEST_CASE("cells and rows outside a table, a table inside a paragraph lose nothing", "[document]") {
    CHECK(texts(read_strange_body(cell("a") + row(cell("b")) + "<w:p><w:r><w:t>c</w:t></w:r>" +
                                  table(row(cell("d"))) +
                                  "<w:p><w:r><w:t>e</w:t></w:r></w:p><w:r><w:t>f</w:t></w:r></w:p>")) ==
          Strings{"a", "b", "cf", "d", "e"});
}
