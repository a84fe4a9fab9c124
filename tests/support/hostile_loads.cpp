// Valid documents with very much of one thing. They show code that takes quadratic time, or memory by a
// number in the file.
#include "support/hostile_groups.hpp"

namespace rapporteur::testing {
namespace {

constexpr auto accept = Verdict::accept;
constexpr auto warn = Verdict::warn;

const std::string w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

template <typename Piece>
std::string each(int count, Piece piece) {
    std::string out;
    for (int i = 0; i < count; ++i)
        out += piece(std::to_string(i));
    return out;
}
std::string many(int count, const std::string& piece) {
    std::string out;
    out.reserve(piece.size() * static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        out += piece;
    return out;
}

std::string run(const std::string& words) {
    return "<w:r><w:t>" + words + "</w:t></w:r>";
}

std::string body(const std::string& xml) {
    return write_zip(docx_items(document_xml(xml)));
}

std::string bookmarks() {
    std::string marks = each(
        500'000, [](const std::string& id) { return "<w:bookmarkStart w:id=\"" + id + "\" w:name=\"b\"/>"; });
    for (int i = 500'000; i-- > 0;)
        marks += "<w:bookmarkEnd w:id=\"" + std::to_string(i) + "\"/>";
    return body("<w:p>" + marks + run("after") + "</w:p>");
}

std::string unbalanced_fields() {
    return body("<w:p>" + many(10, "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>") +
                many(100'000, "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>") + run("after") + "</w:p>");
}

/// A chain of styles, each based on the next, and a paragraph in the first.
std::string long_style_chain() {
    Items items =
        docx_items(document_xml("<w:p><w:pPr><w:pStyle w:val=\"S0\"/></w:pPr>" + run("x") + "</w:p>"));
    item(items, "word/styles.xml").data =
        "<w:styles " + w + ">" +
        each(20'000,
             [](const std::string& id) {
                 return "<w:style w:type=\"paragraph\" w:styleId=\"S" + id + "\"><w:basedOn w:val=\"S" +
                        std::to_string(std::stoi(id) + 1) + "\"/></w:style>";
             }) +
        "</w:styles>";
    return write_zip(items);
}

/// As many lists as paragraphs, all with one definition, and each starts again.
std::string many_nums() {
    const auto paragraph = [](const std::string& id) {
        return "<w:p><w:pPr><w:numPr><w:numId w:val=\"" + id + "\"/></w:numPr></w:pPr>" + run("x") + "</w:p>";
    };
    Items items = docx_items(document_xml(each(10'000, paragraph)));
    item(items, "word/numbering.xml").data =
        "<w:numbering " + w +
        "><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>" +
        "<w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>" +
        each(10'000,
             [](const std::string& id) {
                 return "<w:num w:numId=\"" + id +
                        "\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">" +
                        "<w:startOverride w:val=\"" + id + "\"/></w:lvlOverride></w:num>";
             }) +
        "</w:numbering>";
    return write_zip(items);
}

/// A level text of a megabyte, on every paragraph.
std::string long_level_text() {
    Items items = docx_items(document_xml(
        many(5'000, "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>" + run("x") + "</w:p>")));
    item(items, "word/numbering.xml").data =
        "<w:numbering " + w +
        "><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"" +
        many(100'000, "%1") +
        "\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>" +
        "</w:numbering>";
    return write_zip(items);
}

std::string many_notes() {
    Items items = docx_items(document_xml(
        "<w:p>" + many(20'000, "<w:r><w:footnoteReference w:id=\"1\"/></w:r>") + run("x") + "</w:p>"));
    auto& types = item(items, "word/_rels/document.xml.rels").data;
    types.insert(types.find("</Relationships>"),
                 "<Relationship Id=\"n\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                 "relationships/footnotes\" Target=\"footnotes.xml\"/>");
    // The note also refers to itself.
    item(items, "word/footnotes.xml").data = "<w:footnotes " + w + "><w:footnote w:id=\"1\"><w:p><w:r>" +
                                             "<w:footnoteReference w:id=\"1\"/></w:r>" + run("note") +
                                             "</w:p></w:footnote></w:footnotes>";
    return write_zip(items);
}

std::string alternatives() {
    const std::string declarations =
        each(200, [](const std::string& id) { return " xmlns:p" + id + "=\"urn:" + id + "\""; });
    const std::string choice = "<mc:AlternateContent><mc:Choice Requires=\"q\">" + run("no") +
                               "</mc:Choice><mc:Fallback>" + run("yes") +
                               "</mc:Fallback></mc:AlternateContent>";
    return write_zip(docx_items("<w:document " + w +
                                " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
                                "xmlns:q=\"urn:q\"" +
                                declarations + "><w:body>" + many(80, "<w:sdt" + declarations + ">") +
                                "<w:p>" + many(10'000, choice) + "</w:p>" + many(80, "</w:sdt>") +
                                "</w:body></w:document>"));
}

} // namespace

std::vector<HostileSample> load_samples() {
    const auto sample = [](const char* name, std::function<std::string()> bytes, double seconds,
                           long mebibytes, Verdict outcome = accept) {
        return HostileSample{name, std::move(bytes), outcome, {}, seconds, mebibytes, true};
    };
    return {
        sample(
            "wml-text-50mb", [] { return body("<w:p>" + run(std::string(50'000'000, 'a')) + "</w:p>"); }, 10,
            1024),
        sample("wml-bookmarks-500k", bookmarks, 20, 2048),
        sample("wml-fields-unbalanced", unbalanced_fields, 2, 256, warn),
        sample(
            "wml-many-runs", [] { return body("<w:p>" + many(100'000, run("a ")) + "</w:p>"); }, 20, 2048),
        sample(
            "wml-many-paragraphs", [] { return body(many(50'000, "<w:p>" + run("a") + "</w:p>")); }, 20,
            2048),
        sample(
            "wml-attribute-10mb",
            [] {
                return body("<w:p w:rsidR=\"" + std::string(10'000'000, 'a') + "\">" + run("x") + "</w:p>");
            },
            10, 1024),
        sample("wml-many-style-chain", long_style_chain, 10, 1024, warn),
        sample("wml-many-nums", many_nums, 10, 1024),
        sample("wml-level-text-long", long_level_text, 10, 1024, warn),
        sample("wml-many-note-references", many_notes, 10, 1024),
        sample("wml-many-alternatives", alternatives, 10, 1024),
        sample(
            "wml-many-table-cells",
            [] {
                return body("<w:tbl>" + many(400, "<w:tr>" + many(50, "<w:tc><w:p/></w:tc>") + "</w:tr>") +
                            "</w:tbl><w:p/>");
            },
            10, 1024),
        sample(
            "wml-many-vertical-merge",
            [] {
                return body("<w:tbl>" +
                            many(10'000, "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>") +
                            "</w:tbl><w:p/>");
            },
            10, 1024),
        sample(
            "wml-tables-nested-80",
            [] {
                return body(many(80, "<w:tbl><w:tr><w:tc>") + "<w:p/>" + many(80, "</w:tc></w:tr></w:tbl>"));
            },
            2, 256),
        sample(
            "wml-many-deleted-marks",
            [] {
                return body(many(20'000, "<w:p><w:pPr><w:rPr><w:del w:author=\"a\"/></w:rPr></w:pPr>" +
                                             run("a") + "</w:p>"));
            },
            10, 1024),
        sample(
            "wml-many-labels-typed", [] { return body(many(20'000, "<w:p>" + run("1. Thank") + "</w:p>")); },
            20, 2048),
        sample(
            "wml-many-doubled-spaces", [] { return body("<w:p>" + many(20'000, run("a  b")) + "</w:p>"); },
            20, 2048),
        // Without a limit each three bytes would need a kilobyte of memory.
        sample(
            "wml-flaw-at-every-word", [] { return body("<w:p>" + run(many(250'000, "a  b ")) + "</w:p>"); },
            20, 256),
    };
}

} // namespace rapporteur::testing
