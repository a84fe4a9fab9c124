#include "word_xml.hpp"

#include <algorithm>
#include <array>

namespace rapporteur::testing::xml {
namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

constexpr std::string_view namespaces =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
    " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
    " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
    " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
    " xmlns:v=\"urn:schemas-microsoft-com:vml\""
    " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
    " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
    " mc:Ignorable=\"w14\"";

// The element names that Word 2003 and 2007 use for smart tags. No name is the beginning of an earlier one.
constexpr std::array<std::string_view, 11> countries{
    "Belize", "Canada",    "Costa Rica", "Dominican Republic", "El Salvador", "Guatemala", "Honduras",
    "Mexico", "Nicaragua", "Panama",     "United States"};

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

std::string run(std::string_view text) {
    std::string inner;
    std::size_t begin = 0;
    for (std::size_t tab = text.find('\t'); begin <= text.size(); tab = text.find('\t', begin)) {
        const std::string_view piece = text.substr(begin, std::min(tab, text.size()) - begin);
        if (!piece.empty()) {
            inner += "<w:t xml:space=\"preserve\">" + escaped(piece) + "</w:t>";
        }
        if (tab == std::string_view::npos) {
            break;
        }
        inner += "<w:tab/>";
        begin = tab + 1;
    }
    return "<w:r><w:rPr><w:lang w:val=\"en-US\"/></w:rPr>" + inner + "</w:r>";
}

std::size_t letter_size(std::string_view text) {
    std::size_t size = 1;
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) {
        ++size;
    }
    return size;
}

std::string smart_tagged(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        std::size_t at = text.size();
        std::string_view name;
        for (const std::string_view country : countries) {
            if (const std::size_t found = text.find(country); found < at) {
                at = found;
                name = country;
            }
        }
        if (at > 0) {
            out += run(text.substr(0, at));
        }
        if (!name.empty()) {
            out += "<w:smartTag w:uri=\"urn:schemas-microsoft-com:office:smarttags\""
                   " w:element=\"country-region\">" +
                   run(name) + "</w:smartTag>";
        }
        text.remove_prefix(std::min(at + name.size(), text.size()));
    }
    return out;
}

} // namespace

std::string runs(std::string_view text, Runs cut) {
    if (text.empty()) {
        return {};
    }
    if (cut == Runs::whole) {
        return run(text);
    }
    if (cut == Runs::smart_tags) {
        return smart_tagged(text);
    }
    std::string out;
    while (!text.empty()) {
        std::size_t size = letter_size(text);
        if (cut == Runs::words) {
            const std::size_t space = text.find(' ');
            size = space == std::string_view::npos ? text.size() : space + 1;
            // What Word leaves where the spelling checker has stopped.
            out += "<w:proofErr w:type=\"spellStart\"/>" + run(text.substr(0, size)) +
                   "<w:proofErr w:type=\"spellEnd\"/>";
        } else {
            out += run(text.substr(0, size));
        }
        text.remove_prefix(size);
    }
    return out;
}

std::string paragraph(const std::string& properties, const std::string& content) {
    return "<w:p>" + (properties.empty() ? std::string() : "<w:pPr>" + properties + "</w:pPr>") + content +
           "</w:p>\n";
}

std::string style(const std::string& id) {
    return "<w:pStyle w:val=\"" + id + "\"/>";
}

std::string numbered(int level, int list) {
    return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
           std::to_string(list) + "\"/></w:numPr>";
}

std::string indented(int left, int hanging) {
    return "<w:ind w:left=\"" + std::to_string(left) + "\" w:hanging=\"" + std::to_string(hanging) + "\"/>";
}

std::string table(const std::vector<int>& widths, const std::string& rows) {
    std::string grid;
    for (const int width : widths) {
        grid += "<w:gridCol w:w=\"" + std::to_string(width) + "\"/>";
    }
    // The paragraph after it is needed: Word does not let a document or a cell end in a table.
    return "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/><w:tblLayout "
           "w:type=\"fixed\"/></w:tblPr><w:tblGrid>" +
           grid + "</w:tblGrid>\n" + rows + "</w:tbl>\n" + paragraph({}, {});
}

std::string row(const std::vector<std::string>& cells) {
    std::string out = "<w:tr>";
    for (const std::string& cell : cells) {
        out += "<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr>" + cell + "</w:tc>";
    }
    return out + "</w:tr>\n";
}

std::string content_control(const std::string& title, const std::string& blocks) {
    return "<w:sdt><w:sdtPr><w:alias w:val=\"" + title + "\"/><w:tag w:val=\"" + title +
           "\"/></w:sdtPr><w:sdtContent>\n" + blocks + "</w:sdtContent></w:sdt>\n";
}

std::string text_box(const std::string& blocks) {
    const std::string content = "<w:txbxContent>\n" + blocks + "</w:txbxContent>";
    return paragraph(
        {}, "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
            "<wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"5400000\" "
            "cy=\"1800000\"/>"
            "<wp:docPr id=\"1\" name=\"Text Box 1\"/><wp:cNvGraphicFramePr/><a:graphic>"
            "<a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">"
            "<wps:wsp><wps:cNvSpPr txBox=\"1\"/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
            "<a:ext cx=\"5400000\" cy=\"1800000\"/></a:xfrm><a:prstGeom "
            "prst=\"rect\"><a:avLst/></a:prstGeom></wps:spPr>"
            "<wps:txbx>" +
                content +
                "</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></"
                "mc:Choice>"
                "<mc:Fallback><w:pict><v:shape id=\"box\" style=\"width:425pt;height:142pt\"><v:textbox>" +
                content + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>");
}

std::string abstract_list(int id, const std::vector<Level>& levels, const std::string& links) {
    std::string out = "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) +
                      "\"><w:multiLevelType w:val=\"multilevel\"/>" + links + "\n";
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const Level& level = levels[i];
        const std::string linked =
            level.linked_style.empty() ? std::string() : "<w:pStyle w:val=\"" + level.linked_style + "\"/>";
        out += "<w:lvl w:ilvl=\"" + std::to_string(i) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" +
               level.format + "\"/>" + linked + "<w:lvlText w:val=\"" + level.text +
               "\"/><w:lvlJc w:val=\"left\"/><w:pPr>" + indented(360 * (static_cast<int>(i) + 1), 360) +
               "</w:pPr></w:lvl>\n";
    }
    return out + "</w:abstractNum>\n";
}

std::string list(int id, int abstract_id, const std::string& overrides) {
    return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" +
           std::to_string(abstract_id) + "\"/>" + overrides + "</w:num>\n";
}

std::string start_override(int level) {
    return "<w:lvlOverride w:ilvl=\"" + std::to_string(level) +
           "\"><w:startOverride w:val=\"1\"/></w:lvlOverride>";
}

std::string numbering_part(const std::string& content) {
    return std::string(declaration) + "<w:numbering" + std::string(namespaces) + ">\n" + content +
           "</w:numbering>\n";
}

std::string paragraph_style(const std::string& id, const std::string& based_on,
                            const std::string& properties) {
    return "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"" + id + "\"><w:name w:val=\"" +
           id + "\"/><w:basedOn w:val=\"" + based_on + "\"/><w:pPr>" + properties + "</w:pPr></w:style>\n";
}

std::string numbering_style(const std::string& id, int list) {
    return "<w:style w:type=\"numbering\" w:customStyle=\"1\" w:styleId=\"" + id + "\"><w:name w:val=\"" +
           id + "\"/><w:pPr><w:numPr><w:numId w:val=\"" + std::to_string(list) +
           "\"/></w:numPr></w:pPr></w:style>\n";
}

std::string document_part(const std::string& blocks) {
    return std::string(declaration) + "<w:document" + std::string(namespaces) + "><w:body>\n" + blocks +
           "<w:sectPr><w:pgSz w:w=\"12240\" w:h=\"15840\"/><w:pgMar w:top=\"1417\" w:right=\"1701\" "
           "w:bottom=\"1417\""
           " w:left=\"1701\" w:header=\"708\" w:footer=\"708\" "
           "w:gutter=\"0\"/></w:sectPr></w:body></w:document>\n";
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

} // namespace rapporteur::testing::xml
