#include "support/hostile.hpp"

#include "support/hostile_groups.hpp"

#include <algorithm>

namespace rapporteur::testing {

std::string document_xml(const std::string& body, bool strict) {
    return std::string(
               "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<w:document xmlns:w=\"") +
           (strict ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
                   : "http://schemas.openxmlformats.org/wordprocessingml/2006/main") +
           "\"><w:body>" + body + "</w:body></w:document>";
}

std::vector<ZipItem> docx_items(const std::string& document) {
    const std::string wml = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    const std::string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const std::string list =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    const std::string w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    return {
        {.name = "[Content_Types].xml",
         .data = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                 "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                 "<Default Extension=\"rels\" "
                 "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                 "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                 "<Override PartName=\"/word/document.xml\" ContentType=\"" +
                 wml + "document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"" + wml +
                 "styles+xml\"/></Types>"},
        {.name = "_rels/.rels",
         .data = list + "<Relationship Id=\"rId1\" Type=\"" + type +
                 "officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
        {.name = document_part, .data = document},
        {.name = "word/_rels/document.xml.rels",
         .data = list + "<Relationship Id=\"rId1\" Type=\"" + type + "styles\" Target=\"styles.xml\"/>" +
                 "<Relationship Id=\"rId2\" Type=\"" + type +
                 "numbering\" Target=\"numbering.xml\"/></Relationships>"},
        {.name = "word/styles.xml", .data = "<w:styles " + w + "/>"},
        {.name = "word/numbering.xml", .data = "<w:numbering " + w + "/>"},
    };
}

ZipItem& item(std::vector<ZipItem>& items, const std::string& name) {
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&name](const ZipItem& entry) { return entry.name == name; });
    return found != items.end() ? *found : items.emplace_back(ZipItem{.name = name, .data = {}});
}

void remove_item(std::vector<ZipItem>& items, const std::string& name) {
    std::erase_if(items, [&name](const ZipItem& entry) { return entry.name == name; });
}

std::string plain_document() {
    return document_xml("<w:p><w:r><w:t>Resolution</w:t></w:r></w:p>");
}

std::vector<HostileSample> hostile_samples() {
    std::vector<HostileSample> all;
    for (auto group :
         {container_samples(), part_samples(), xml_samples(), document_samples(), load_samples()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

} // namespace rapporteur::testing
