#include "support/hostile_groups.hpp"

namespace rapporteur::testing {
namespace {

constexpr auto accept = Verdict::accept;
constexpr auto warn = Verdict::warn;

const std::string w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

std::string paragraph(const std::string& properties, const std::string& words = "x") {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
}
std::string numbered(const std::string& level, const std::string& num) {
    return paragraph("<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + num + "\"/></w:numPr>");
}
std::string level(const std::string& start, const std::string& format) {
    return "<w:lvl w:ilvl=\"0\"><w:start w:val=\"" + start + "\"/><w:numFmt w:val=\"" + format +
           "\"/><w:lvlText w:val=\"%1.\"/></w:lvl>";
}
std::string definition(int id, const std::string& content) {
    return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + content + "</w:abstractNum>";
}
std::string num(int id, int definition_id) {
    return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" +
           std::to_string(definition_id) + "\"/></w:num>";
}

/// A document with these parts.
std::function<std::string()> made(const std::string& body, const std::string& numbering = "",
                                  const std::string& styles = "") {
    return [=] {
        Items items = docx_items(document_xml(body));
        item(items, "word/numbering.xml").data = "<w:numbering " + w + ">" + numbering + "</w:numbering>";
        item(items, "word/styles.xml").data = "<w:styles " + w + ">" + styles + "</w:styles>";
        return write_zip(items);
    };
}

std::string style(const std::string& id, const std::string& parent) {
    return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + id +
           "\"/><w:basedOn w:val=\"" + parent + "\"/></w:style>";
}

} // namespace

std::vector<HostileSample> document_samples() {
    const std::string numbers = definition(0, level("1", "decimal")) + num(1, 0);
    return {
        {"wml-empty-body", made(""), warn},
        {"wml-style-cycle",
         made(paragraph("<w:pStyle w:val=\"A\"/>"), "", style("A", "B") + style("B", "A") + style("C", "C")),
         warn},
        {"wml-numstylelink-cycle",
         made(numbered("0", "1"), definition(0, "<w:numStyleLink w:val=\"L\"/>") + num(1, 0),
              "<w:style w:type=\"numbering\" w:styleId=\"L\"><w:name w:val=\"L\"/><w:pPr><w:numPr><w:numId "
              "w:val=\"1\"/></w:numPr></w:pPr></w:style>"),
         warn},
        {"wml-ilvl-out-of-range",
         made(numbered("99999", "1") + numbered("-1", "1") + numbered("9", "1") + numbered("", "1") +
                  numbered("abc", "1") + numbered("0", "-5") + numbered("0", "2147483648"),
              numbers),
         warn},
        {"wml-start-roman-letter-huge",
         made(numbered("0", "1") + numbered("0", "2"), definition(0, level("2147483646", "upperRoman")) +
                                                           definition(1, level("2147483646", "lowerLetter")) +
                                                           num(1, 0) + num(2, 1)),
         warn},
        {"wml-gridspan-huge",
         made("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan "
              "w:val=\"2147483647\"/></w:tcPr><w:p/></w:tc></w:tr><w:tr><w:tc>"
              "<w:tcPr><w:gridSpan w:val=\"-1\"/><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"),
         warn},
        {"wml-no-body", [] { return write_zip(docx_items("<w:document " + w + "/>")); }, Verdict::reject,
         "corrupt: word/document.xml: the main part has no body"},
        {"wml-must-understand",
         [] {
             return write_zip(docx_items(
                 "<w:document " + w +
                 " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:x=\"urn:x\""
                 " mc:MustUnderstand=\"x\"><w:body><w:p/></w:body></w:document>"));
         },
         Verdict::reject,
         "unsupported: word/document.xml: the document is for programs that know `x` (mc:MustUnderstand), "
         "which "
         "Word does not"},
        {"wml-two-bodies",
         [] {
             return write_zip(docx_items(
                 "<w:document " + w + "><w:body><w:p/></w:body><w:body><w:p/></w:body>" + "</w:document>"));
         },
         accept},
        {"wml-text-outside", made("<w:r><w:t>stray</w:t></w:r><w:t>more</w:t><w:tc><w:p/></w:tc>"), accept},
        {"wml-numbering-cycle-of-styles",
         made(paragraph("<w:pStyle w:val=\"A\"/>"),
              "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:pStyle w:val=\"B\"/>"
              "<w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum>" +
                  num(1, 0),
              style("A", "B") + style("B", "A")),
         warn},
        {"wml-num-id-beyond-64-bits",
         made(numbered("0", "18446744073709551616") + numbered("99999999999999999999", "1"), numbers),
         accept},
        {"wml-start-absurd",
         made(numbered("0", "1") + numbered("0", "2"),
              definition(0, level("-9223372036854775808", "decimal")) +
                  definition(1, level("9223372036854775807", "cardinalText")) + num(1, 0) + num(2, 1)),
         warn},
        {"wml-level-text-all-percent",
         made(numbered("0", "1"), definition(0, "<w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"" +
                                                    std::string(4000, '%') + "9%1%\"/></w:lvl>") +
                                      num(1, 0)),
         warn},
        {"wml-byte-order-mark-in-text",
         made(paragraph("", "a\xEF\xBB\xBF"
                            "b\xEF\xBF\xBD")),
         accept},
        {"wml-foreign-pictures",
         made("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>INCLUDEPICTURE "
              "\"file:///etc/passwd\" \\d</w:instrText></w:r><w:r><w:fldChar "
              "w:fldCharType=\"separate\"/></w:r><w:r>"
              "<w:t>shown</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"),
         accept},
    };
}

} // namespace rapporteur::testing
