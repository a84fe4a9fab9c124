#include "support/hostile_groups.hpp"

namespace rapporteur::testing {
namespace {

constexpr auto accept = Verdict::accept;
constexpr auto reject = Verdict::reject;

const std::string root_rels = "_rels/.rels";
const std::string document_rels = "word/_rels/document.xml.rels";
const std::string types_part = "[Content_Types].xml";

/// Replaces the first `old` in that part by `fresh`.
std::function<std::string()> replaced(const std::string& part, const std::string& old,
                                      const std::string& fresh) {
    return changed([=](Items& items) {
        auto& data = item(items, part).data;
        data.replace(data.find(old), old.size(), fresh);
    });
}

std::function<std::string()> without(const std::string& part) {
    return changed([part](Items& items) { remove_item(items, part); });
}

std::string relationship(const std::string& id, const std::string& type, const std::string& rest) {
    return "<Relationship Id=\"" + id +
           "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "\" " +
           rest + "/>";
}

/// Adds a relationship of the document.
std::function<std::string()> related(const std::string& type, const std::string& rest) {
    return replaced(document_rels, "</Relationships>",
                    relationship("rId99", type, rest) + "</Relationships>");
}

const std::string document_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

std::string strict_package() {
    Items items = docx_items(document_xml("<w:p/>", true));
    for (auto& entry : items)
        for (const std::string old : {"http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
                                      "http://schemas.openxmlformats.org/wordprocessingml/2006/main"})
            for (auto at = entry.data.find(old); at != std::string::npos; at = entry.data.find(old))
                entry.data.replace(at, old.size(),
                                   old.ends_with('/')
                                       ? "http://purl.oclc.org/ooxml/officeDocument/relationships/"
                                       : "http://purl.oclc.org/ooxml/wordprocessingml/main");
    return write_zip(items);
}

} // namespace

std::vector<HostileSample> part_samples() {
    return {
        {"opc-no-root-rels", without(root_rels), reject,
         "corrupt: _rels/.rels: the part is missing; not a Word document"},
        {"opc-no-content-types", without(types_part), reject,
         "corrupt: [Content_Types].xml: the part is missing; the file is a zip archive, but not a Word "
         "document"},
        {"opc-no-main-part", without(document_part), reject,
         "corrupt: word/document.xml: the main part is missing"},
        {"opc-no-styles-part", without("word/styles.xml"), accept},
        {"opc-no-document-rels", without(document_rels), accept},
        {"opc-absolute-targets", changed([](Items& items) {
             auto& root = item(items, root_rels).data;
             root.replace(root.find("word/document"), 13, "./word/../word/document");
             auto& data = item(items, document_rels).data;
             data.replace(data.find("styles.xml"), 10, "/word/styles.xml");
             data.replace(data.find("\"numbering.xml"), 14, "\"./numbering.xml");
         }),
         accept},
        {"opc-main-part-elsewhere", changed([](Items& items) {
             item(items, document_part).name = "Parts/Body.XML";
             remove_item(items, document_rels);
             auto& root = item(items, root_rels).data;
             root.replace(root.find("word/document.xml"), 17, "/parts/body.xml");
             auto& types = item(items, types_part).data;
             types.replace(types.find("/word/document.xml"), 18, "/PARTS/body.xml");
         }),
         accept},
        {"opc-type-by-default-extension", changed([](Items& items) {
             auto& types = item(items, types_part).data;
             types.replace(types.find("application/xml"), 15, document_type);
             const auto begin = types.find("<Override PartName=\"/word/document.xml\"");
             types.erase(begin, types.find("/>", begin) + 2 - begin);
         }),
         accept},
        {"opc-strict", strict_package, accept},
        {"opc-macro-template",
         replaced(types_part, document_type,
                  "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"),
         accept},
        {"opc-external-image", related("image", "Target=\"file:///etc/passwd\" TargetMode=\"External\""),
         accept},
        {"opc-external-without-target", related("hyperlink", "TargetMode=\"External\""), accept},
        {"opc-internal-without-target", related("hyperlink", "TargetMode=\"Internal\""), reject,
         "corrupt: word/_rels/document.xml.rels: a relationship lacks its Id, Type or Target"},
        {"opc-main-without-target",
         replaced(root_rels, "Target=\"word/document.xml\"", "TargetMode=\"External\""), reject,
         "corrupt: _rels/.rels: a relationship lacks its Id, Type or Target"},
        {"opc-escaping-image", related("image", "Target=\"../../../etc/passwd\""), Verdict::warn},
        {"opc-main-named-twice",
         replaced(root_rels, "</Relationships>",
                  relationship("rId2", "officeDocument", "Target=\"/word/document.xml\"") +
                      "</Relationships>"),
         accept},
        {"opc-main-percent-encoded", replaced(root_rels, "word/document.xml", "word/%64ocument.xml"), accept},
        {"opc-attached-template",
         related("attachedTemplate", "Target=\"\\\\host\\share\\evil.dotm\" TargetMode=\"External\""),
         accept},
        {"opc-linked-ole",
         related("oleObject", "Target=\"file:///\\\\host\\share\\a.xls\" TargetMode=\"External\""), accept},
        {"opc-macros", changed([](Items& items) {
             items.push_back({.name = "word/vbaProject.bin", .data = "\xD0\xCF\x11\xE0 not looked at"});
             items.push_back({.name = "word/embeddings/oleObject1.bin", .data = "nor this"});
         }),
         accept},
        {"opc-missing-footnotes", related("footnotes", "Target=\"footnotes.xml\""), Verdict::warn},
        {"opc-two-styles-parts", related("styles", "Target=\"numbering.xml\""), accept},
        {"opc-target-escapes-package", replaced(root_rels, "word/document.xml", "../../../../etc/passwd"),
         reject,
         "forbidden: _rels/.rels: the relationship `officeDocument` leads out of the package, to "
         "`../../../../etc/passwd`"},
        {"opc-target-escapes-encoded", replaced(root_rels, "word/document.xml", "%2e%2e/%2E%2E/etc/passwd"),
         reject,
         "forbidden: _rels/.rels: the relationship `officeDocument` leads out of the package, to "
         "`%2e%2e/%2E%2E/etc/passwd`"},
        {"opc-external-main-http",
         replaced(root_rels, "Target=\"word/document.xml\"",
                  "Target=\"http://127.0.0.1:9/a.xml\" TargetMode=\"External\""),
         reject,
         "forbidden: _rels/.rels: the relationship `officeDocument` leads outside the package, to "
         "`http://127.0.0.1:9/a.xml`; nothing outside the file is read"},
        {"opc-unmarked-external-main", replaced(root_rels, "word/document.xml", "file:///etc/passwd"), reject,
         "forbidden: _rels/.rels: the relationship `officeDocument` leads outside the package, to "
         "`file:///etc/passwd`; nothing outside the file is read"},
        {"opc-external-styles", related("header", "Target=\"//host/share/h.xml\""), reject,
         "forbidden: word/_rels/document.xml.rels: the relationship `header` leads outside the package, to "
         "`//host/share/h.xml`; nothing outside the file is read"},
        {"opc-rels-loop", replaced(root_rels, "word/document.xml", "/_rels/.rels"), reject,
         "corrupt: _rels/.rels: the relationship `officeDocument` points at relationships, not at a document "
         "part"},
        {"opc-is-xlsx",
         replaced(types_part, document_type,
                  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
         reject, "unsupported: the file is an Excel workbook, not a Word document"},
        {"opc-is-pptx",
         replaced(types_part, document_type,
                  "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"),
         reject, "unsupported: the file is a PowerPoint file, not a Word document"},
        {"opc-main-type-xml", replaced(types_part, document_type, "application/xml"), reject,
         "corrupt: word/document.xml: the main part has the content type `application/xml`, which is not a "
         "Word "
         "document's"},
        {"opc-two-mains",
         replaced(root_rels, "</Relationships>",
                  relationship("rId2", "officeDocument", "Target=\"word/styles.xml\"") + "</Relationships>"),
         reject,
         "corrupt: _rels/.rels: two main parts, `word/document.xml` and `word/styles.xml`; programs would "
         "differ in "
         "which one they read"},
        {"opc-stranger-for-main",
         replaced(root_rels, "http://schemas.openxmlformats.org/officeDocument",
                  "http://example.com/officeDocument"),
         reject, "corrupt: _rels/.rels: no relationship names the main part; not a Word document"},
        {"opc-two-types",
         replaced(types_part, "</Types>",
                  "<Override PartName=\"/Word/Document.xml\" ContentType=\"text/plain\"/></Types>"),
         reject, "corrupt: [Content_Types].xml: the part `Word/Document.xml` has two content types"},
        {"opc-two-ids", replaced(document_rels, "rId2", "rId1"), reject,
         "corrupt: word/_rels/document.xml.rels: two relationships have the Id `rId1`"},
        {"opc-rels-without-namespace",
         replaced(root_rels, " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"", ""),
         reject,
         "corrupt: _rels/.rels: the root element is not the `Relationships` of the packaging conventions"},
        {"opc-rels-with-dtd",
         replaced(root_rels, "<Relationships",
                  "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Relationships"),
         reject, "forbidden: _rels/.rels: the part holds a DOCTYPE, which Word files must not (at byte 0)"},
        {"opc-types-with-dtd", replaced(types_part, "<Types", "<!DOCTYPE Types><Types"), reject,
         "forbidden: [Content_Types].xml: the part holds a DOCTYPE, which Word files must not (at byte 56)"},
    };
}

} // namespace rapporteur::testing
