#include "writers/docx_parts.hpp"

#include "base/text.hpp"
#include "markup/xml_text.hpp"
#include "word/numbering_plan.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace rapporteur {
namespace {

constexpr std::int64_t docx_indent_step = 720; // twentieths of a point; the indent of each level
constexpr std::int64_t docx_hanging = 540;

std::string docx_text(std::string_view text) {
    std::string out;
    append_xml_text(out, text);
    return out;
}

std::string docx_value(std::string_view value) {
    std::string out;
    append_xml_attribute(out, value);
    return out;
}

constexpr std::string_view docx_types_head =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    "<Override PartName=\"/docProps/core.xml\" "
    "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>";

std::string docx_types_part(bool has_notes) {
    std::string xml = fmt::format("{}{}", xml_declaration_line, docx_types_head);
    for (const std::string_view part : {"document", "styles", "numbering", "footnotes"}) {
        if (part == "footnotes" && !has_notes)
            continue;
        xml += fmt::format("<Override PartName=\"/word/{}.xml\" ContentType=\"application/"
                           "vnd.openxmlformats-officedocument.wordprocessingml.{}{}+xml\"/>",
                           part, part, part == "document" ? ".main" : "");
    }
    return xml + "</Types>";
}

std::string docx_relationships_part(const DocxContent& content) {
    std::string xml = fmt::format(
        "{}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
        xml_declaration_line);
    for (const std::string_view part : {"styles", "numbering", "footnotes"})
        if (part != "footnotes" || !content.notes.empty())
            xml += fmt::format("<Relationship Id=\"rId-{0}\" Type=\"{1}/{0}\" Target=\"{0}.xml\"/>", part,
                               relationship_namespace);
    for (const DocxLink& link : content.links)
        xml += fmt::format(
            "<Relationship Id=\"{}\" Type=\"{}/hyperlink\" Target=\"{}\" TargetMode=\"External\"/>", link.id,
            relationship_namespace, docx_value(link.target));
    return xml + "</Relationships>";
}

constexpr std::string_view docx_package_relationships =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rId1\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
    "Target=\"word/document.xml\"/>"
    "<Relationship Id=\"rId2\" "
    "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" "
    "Target=\"docProps/core.xml\"/></Relationships>";

constexpr std::string_view docx_page =
    "<w:sectPr><w:pgSz w:w=\"12240\" w:h=\"15840\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" "
    "w:bottom=\"1440\" w:left=\"1440\" w:header=\"720\" w:footer=\"720\" w:gutter=\"0\"/></w:sectPr>";

std::string docx_numbering_part(const DocxLists& lists) {
    const DocxListXml xml = docx_list_xml(lists, 0);
    return fmt::format("{}<w:numbering xmlns:w=\"{}\">{}{}</w:numbering>", xml_declaration_line,
                       word_namespace, xml.abstracts, xml.nums);
}

} // namespace

std::string docx_table_begin(std::size_t columns) {
    constexpr std::size_t text_width = 9000; // twentieths of a point; the width between the margins of a page
    std::string table =
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr>"
        "<w:tblGrid>";
    for (std::size_t column = 0; column < columns; ++column)
        table += fmt::format("<w:gridCol w:w=\"{}\"/>", text_width / columns);
    return table + "</w:tblGrid>";
}

const std::vector<DocxStyle>& docx_styles() {
    constexpr std::string_view list = "<w:basedOn w:val=\"Normal\"/><w:qFormat/>"
                                      "<w:pPr><w:spacing w:after=\"120\"/></w:pPr>";
    static const std::vector<DocxStyle> styles = {
        {"title", "Title", "Title", "paragraph",
         "<w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr><w:spacing w:after=\"60\"/><w:jc "
         "w:val=\"center\"/></w:pPr><w:rPr><w:sz w:val=\"26\"/></w:rPr>"},
        {"heading", "heading 1", "Heading1", "paragraph",
         "<w:basedOn w:val=\"Normal\"/><w:next "
         "w:val=\"BodyText\"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing "
         "w:before=\"240\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/></w:pPr>"},
        {"paragraph", "Body Text", "BodyText", "paragraph",
         "<w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr><w:spacing w:after=\"160\"/></w:pPr>"},
        {"list 1", "List Number", "ListNumber", "paragraph", list},
        {"list 2", "List Number 2", "ListNumber2", "paragraph", list},
        {"list 3", "List Number 3", "ListNumber3", "paragraph", list},
        {"list 4", "List Number 4", "ListNumber4", "paragraph", list},
        {"list 5", "List Number 5", "ListNumber5", "paragraph", list},
        {"continuation", "List Continue", "ListContinue", "paragraph",
         "<w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr><w:spacing w:after=\"120\"/></w:pPr>"},
        {"note", "footnote text", "FootnoteText", "paragraph",
         "<w:basedOn w:val=\"Normal\"/><w:rPr><w:sz w:val=\"20\"/></w:rPr>"},
        {"note-mark", "footnote reference", "FootnoteReference", "character",
         "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>"},
        {"link", "Hyperlink", "Hyperlink", "character", "<w:rPr><w:color w:val=\"0563C1\"/></w:rPr>"},
        {"table", "Table Grid", "TableGrid", "table",
         "<w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/><w:left "
         "w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/><w:bottom w:val=\"single\" w:sz=\"4\" "
         "w:space=\"0\" w:color=\"auto\"/><w:right w:val=\"single\" w:sz=\"4\" w:space=\"0\" "
         "w:color=\"auto\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" "
         "w:color=\"auto\"/><w:insideV "
         "w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/></w:tblBorders></w:tblPr>"},
    };
    return styles;
}

std::string style_xml(const DocxStyle& style) {
    return fmt::format("<w:style w:type=\"{}\" w:styleId=\"{}\"><w:name w:val=\"{}\"/>{}</w:style>",
                       style.type, style.id, style.name, style.xml);
}

std::string styles_part(std::string_view language) {
    std::string xml = fmt::format(
        "{}<w:styles xmlns:w=\"{}\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" "
        "w:hAnsi=\"Calibri\" w:eastAsia=\"Calibri\" w:cs=\"Calibri\"/><w:sz w:val=\"22\"/><w:lang "
        "w:val=\"{}\"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" "
        "w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>",
        xml_declaration_line, word_namespace, docx_value(language));
    for (const DocxStyle& style : docx_styles())
        xml += style_xml(style);
    return xml + "</w:styles>";
}

DocxListXml docx_list_xml(const DocxLists& lists, std::int64_t abstract_id) {
    DocxListXml xml;
    xml.abstracts = fmt::format(
        "<w:abstractNum w:abstractNumId=\"{}\"><w:multiLevelType w:val=\"multilevel\"/>", abstract_id);
    for (std::size_t level = 0; level < lists.levels.size(); ++level) {
        const DocxLevel& form = lists.levels[level];
        xml.abstracts += fmt::format(
            "<w:lvl w:ilvl=\"{0}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{1}\"/><w:lvlText "
            "w:val=\"{2}%{3}{4}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{5}\" "
            "w:hanging=\"{6}\"/></w:pPr></w:lvl>",
            level, number_format_name(form.format), docx_value(form.prefix), level + 1,
            docx_value(form.suffix), docx_indent_step * static_cast<std::int64_t>(level + 1), docx_hanging);
    }
    xml.abstracts += "</w:abstractNum>";
    const auto num = [&](std::int64_t id, std::string_view override) {
        xml.nums += fmt::format("<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"{}\"/>{}</w:num>", id,
                                abstract_id, override);
    };
    num(lists.num_id, "");
    for (const DocxRestart& restart : lists.restarts)
        num(restart.num_id, fmt::format("<w:lvlOverride w:ilvl=\"{}\"><w:startOverride "
                                        "w:val=\"{}\"/></w:lvlOverride>",
                                        restart.level, restart.start));
    return xml;
}

std::string notes_part(std::string_view notes) {
    return fmt::format(
        "{}<w:footnotes xmlns:w=\"{}\" xmlns:r=\"{}\"><w:footnote w:type=\"separator\" "
        "w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote "
        "w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p>"
        "</w:footnote>{}</w:footnotes>",
        xml_declaration_line, word_namespace, relationship_namespace, notes);
}

std::string properties_part(std::string_view title, std::string_view language) {
    return fmt::format(
        "{}<cp:coreProperties "
        "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:language>{}</dc:language>"
        "</cp:coreProperties>",
        xml_declaration_line, docx_text(title), docx_text(language));
}

std::vector<PartBytes> docx_parts(const DocxContent& content, const DocxLists& lists) {
    const bool has_notes = !content.notes.empty();
    std::vector<PartBytes> parts = {
        {"[Content_Types].xml", docx_types_part(has_notes)},
        {"_rels/.rels", fmt::format("{}{}", xml_declaration_line, docx_package_relationships)},
        {"word/document.xml",
         fmt::format("{}<w:document xmlns:w=\"{}\" xmlns:r=\"{}\"><w:body>{}{}</w:body></w:document>",
                     xml_declaration_line, word_namespace, relationship_namespace, content.body, docx_page)},
        {"word/_rels/document.xml.rels", docx_relationships_part(content)},
        {"word/styles.xml", styles_part(content.language)},
        {"word/numbering.xml", docx_numbering_part(lists)},
        {"docProps/core.xml", properties_part(content.title, content.language)}};
    if (has_notes)
        parts.push_back({"word/footnotes.xml", notes_part(content.notes)});
    return parts;
}

std::string docx_look_of(const std::vector<SpanKind>& open) {
    const auto has = [&open](SpanKind kind) {
        return std::find(open.begin(), open.end(), kind) != open.end();
    };
    std::string look; // in the order of CT_RPr (ISO 29500-1, 17.3.2.28)
    if (has(SpanKind::link))
        look += "<w:rStyle w:val=\"Hyperlink\"/>";
    if (has(SpanKind::bold))
        look += "<w:b/>";
    if (has(SpanKind::italic))
        look += "<w:i/>";
    if (has(SpanKind::underline))
        look += "<w:u w:val=\"single\"/>";
    if (has(SpanKind::superscript))
        look += "<w:vertAlign w:val=\"superscript\"/>";
    else if (has(SpanKind::subscript))
        look += "<w:vertAlign w:val=\"subscript\"/>";
    return look.empty() ? look : fmt::format("<w:rPr>{}</w:rPr>", look);
}

} // namespace rapporteur
