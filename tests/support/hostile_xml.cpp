#include "support/hostile_groups.hpp"

namespace rapporteur::testing {
namespace {

using namespace std::string_literals;

constexpr auto accept = Verdict::accept;
constexpr auto reject = Verdict::reject;

/// A package whose document part is exactly `xml`.
std::function<std::string()> document(std::string xml) {
    return [xml = std::move(xml)] { return write_zip(docx_items(xml)); };
}
std::function<std::string()> body(const std::string& xml) {
    return document(document_xml(xml));
}
/// `xml` in place of the XML declaration.
std::function<std::string()> prolog(const std::string& xml) {
    const auto whole = plain_document();
    return document(xml + whole.substr(whole.find("<w:document")));
}

std::string utf16(const std::string& ascii, bool little, bool mark = true) {
    std::string out = !mark ? "" : little ? "\xFF\xFE" : "\xFE\xFF";
    for (const char byte : ascii)
        out += little ? std::string{byte, '\0'} : std::string{'\0', byte};
    return out;
}
std::string as_utf16(std::string xml, bool little) {
    xml.replace(xml.find("UTF-8"), 5, "UTF-16");
    return utf16(xml, little);
}

std::string repeated(const std::string& piece, int count) {
    std::string out;
    while (count-- > 0)
        out += piece;
    return out;
}
std::function<std::string()> nested(const std::string& open, const std::string& close, int count) {
    return
        [=] { return write_zip(docx_items(document_xml(repeated(open, count) + repeated(close, count)))); };
}

/// body() puts this many bytes before its argument.
const int body_begin = static_cast<int>(document_xml("").find("</w:body>"));

std::string refused(const std::string& reason, int byte) {
    return "corrupt: word/document.xml: " + reason + " (at byte " + std::to_string(byte) + ")";
}
std::string in_body(const std::string& reason, int offset = 0) {
    return refused(reason, body_begin + offset);
}
std::string bad_byte(const std::string& byte, int offset) {
    return "corrupt: word/document.xml: the byte " + byte + " at offset " +
           std::to_string(body_begin + offset) + " is not part of a character that XML allows";
}

const std::string bad_reference = "a character reference names no character that XML allows";
const std::string doctype =
    "forbidden: word/document.xml: the part holds a DOCTYPE, which Word files must not (at byte ";
const std::string other_encoding = "; a Word file uses UTF-8 or UTF-16";

std::vector<HostileSample> encodings() {
    const auto declared = [](const std::string& name) {
        return prolog("<?xml version=\"1.0\" encoding=\"" + name + "\"?>");
    };
    const std::string declares = "unsupported: word/document.xml: the part declares the encoding `";
    return {
        {"xml-utf8-bom", document("\xEF\xBB\xBF" + plain_document()), accept},
        {"xml-utf16le-bom", document(as_utf16(plain_document(), true)), accept},
        {"xml-utf16be-bom", document(as_utf16(plain_document(), false)), accept},
        {"xml-no-declaration", prolog("<!-- a -->\r\n<?pi some data?>\r\n"), accept},
        {"xml-noncharacters-ok",
         body("<w:p>\xF0\x9F\x98\x80 e\xCC\x81 \xD7\xA9 \xEF\xBF\xBD \t\n \xF4\x8F\xBF\xBD</w:p>"), accept},
        {"xml-utf16-no-bom", document(utf16(plain_document(), true, false)), reject,
         "corrupt: word/document.xml: the part is UTF-16 without a byte order mark"},
        {"xml-utf16-odd", document(as_utf16(plain_document(), true) + "x"), reject,
         "corrupt: word/document.xml: the part is UTF-16, but ends in the middle of a character"},
        {"xml-surrogate-utf16", document(utf16("<w/>", true) + "\x3D\xD8"s + "x\0"s), reject,
         "corrupt: word/document.xml: the part is UTF-16, but holds half a character (a lone surrogate)"},
        {"xml-low-surrogate-utf16", document(utf16("<w/>", false) + "\xDC\x00"s), reject,
         "corrupt: word/document.xml: the part is UTF-16, but holds half a character (a lone surrogate)"},
        {"xml-utf16-says-utf8", document(utf16(plain_document(), true)), reject,
         "corrupt: word/document.xml: the part declares the encoding `UTF-8`, but is written in UTF-16"},
        {"xml-utf8-says-utf16", declared("utf-16"), reject,
         "corrupt: word/document.xml: the part declares the encoding `utf-16`, but is written in UTF-8"},
        {"xml-utf32-bom", document("\xFF\xFE\0\0<\0\0\0"s), reject,
         "unsupported: word/document.xml: the part is written in UTF-32" + other_encoding},
        {"xml-utf7", declared("UTF-7"), reject, declares + "UTF-7`" + other_encoding},
        {"xml-latin1", declared("ISO-8859-1"), reject, declares + "ISO-8859-1`" + other_encoding},
        {"xml-ascii", declared("US-ASCII"), accept},
        {"xml-ascii-lies", prolog("<?xml version=\"1.0\" encoding=\"ascii\"?><!-- \xC3\xA9 -->"), reject,
         "corrupt: word/document.xml: the part declares the encoding `ascii`, but holds the byte C3"},
        {"xml-iso2022", declared("ISO-2022-JP"), reject, declares + "ISO-2022-JP`" + other_encoding},
        {"xml-version-1.1", prolog("<?xml version=\"1.1\"?>"), reject,
         "unsupported: word/document.xml: the part is XML 1.1; a Word file uses XML 1.0"},
        {"xml-bad-declaration", prolog("<?xml encoding=\"UTF-8\" version=\"1.0\"?>"), reject,
         "corrupt: word/document.xml: the XML declaration is not well-formed"},
        {"xml-invalid-utf8-ff", body("<w:p>a\xFF</w:p>"), reject, bad_byte("FF", 6)},
        {"xml-invalid-utf8-c328", body("<w:p>\xC3\x28</w:p>"), reject, bad_byte("C3", 5)},
        {"xml-invalid-utf8-f5", body("<w:p>\xF5\x80\x80\x80</w:p>"), reject, bad_byte("F5", 5)},
        {"xml-invalid-utf8-overlong", body("<w:p>\xC0\xAF</w:p>"), reject, bad_byte("C0", 5)},
        {"xml-invalid-utf8-surrogate", body("<w:p>\xED\xA0\x80</w:p>"), reject, bad_byte("ED", 5)},
        {"xml-invalid-utf8-cut", document(plain_document() + "\xE2\x82"), reject,
         "corrupt: word/document.xml: the byte E2 at offset 213 is not part of a character that XML allows"},
        {"xml-noncharacter", body("<w:p>\xEF\xBF\xBE</w:p>"), reject, bad_byte("EF", 5)},
        {"xml-control-character", body("<w:p>\x0B</w:p>"), reject, bad_byte("0B", 5)},
        {"xml-nul-after-root", document(plain_document() + "\0"s + plain_document()), reject,
         "corrupt: word/document.xml: the byte 00 at offset 213 is not part of a character that XML allows"},
    };
}

std::vector<HostileSample> doctypes() {
    const std::string xxe = "<!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    const std::string laughs = "<!DOCTYPE l [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
    return {
        {"xml-dtd-harmless", prolog("<!DOCTYPE w:document>"), reject, doctype + "0)"},
        {"xml-dtd-xxe-file", prolog("<?xml version=\"1.0\"?>" + xxe), reject, doctype + "21)"},
        {"xml-dtd-laughs", prolog(laughs), reject, doctype + "0)"},
        {"xml-dtd-utf16", document(utf16(xxe + "<w:document/>", true)), reject, doctype + "0)"},
        {"xml-dtd-in-styles", changed([](Items& items) {
             auto& styles = item(items, "word/styles.xml").data;
             styles = "<!DOCTYPE x>" + styles;
         }),
         reject,
         "forbidden: word/styles.xml: the part holds a DOCTYPE, which Word files must not (at byte 0)"},
        {"xml-doctype-in-text-ok", body("<w:p><!-- <!DOCTYPE x> --><![CDATA[<!DOCTYPE x>]]></w:p>"), accept},
    };
}

std::vector<HostileSample> markup() {
    std::string attributes;
    for (int i = 0; i < 300; ++i)
        attributes += " a" + std::to_string(i) + "=\"\"";
    return {
        {"xml-empty", document(""), reject, refused("the part holds no XML element", 0)},
        {"xml-truncated", document(plain_document().substr(0, 160)), reject,
         refused("the part ends inside a tag; it is cut short", 160)},
        {"xml-truncated-after-tag", document(plain_document().substr(0, 165)), reject,
         refused("the part ends inside the element `w:t`; it is cut short", 165)},
        {"xml-truncated-tag", document(plain_document().substr(0, 120)), reject,
         refused("an attribute value is not closed", 120)},
        {"xml-two-roots", document(plain_document() + "<w:document/>"), reject,
         refused("a second root element follows the first", 213)},
        {"xml-text-after-root", document(plain_document() + " more"), reject,
         refused("text follows the root element", 214)},
        {"xml-crossed-tags", body("<w:p><w:r></w:p></w:r>"), reject,
         in_body("the element `w:r` is closed by `w:p`", 12)},
        {"xml-prefix-of-name", body("<w:pp></w:p>"), reject,
         in_body("the element `w:pp` is closed by `w:p`", 8)},
        {"xml-stray-closing", document("</w:p>" + plain_document()), reject,
         refused("a closing tag has no opening tag", 2)},
        {"xml-undefined-entity", body("<w:p>&nbsp;</w:p>"), reject,
         in_body("an `&` begins no entity that XML knows", 5)},
        {"xml-bare-ampersand", body("<w:p w:a=\"a & b\"/>"), reject,
         in_body("an `&` begins no entity that XML knows", 12)},
        {"xml-control-charref", body("<w:p>&#1;</w:p>"), reject, in_body(bad_reference, 5)},
        {"xml-control-charref-hex", body("<w:p>&#x1F;</w:p>"), reject, in_body(bad_reference, 5)},
        {"xml-surrogate-charref", body("<w:p>&#xD800;</w:p>"), reject, in_body(bad_reference, 5)},
        {"xml-huge-charref", body("<w:p>&#99999999999;</w:p>"), reject, in_body(bad_reference, 5)},
        {"xml-signed-charref", body("<w:p>&#-65;</w:p>"), reject, in_body(bad_reference, 5)},
        {"xml-good-charrefs", body("<w:p w:a='&lt;&#65;&#x10FFFD;\">'>&amp;&apos;&quot;&gt;</w:p>"), accept},
        {"xml-cdata-end-in-text", body("<w:p>a]]>b</w:p>"), reject,
         in_body("`]]>` stands in running text", 6)},
        {"xml-double-hyphen", body("<!-- a -- b -->"), reject, in_body("a comment holds `--`", 9)},
        {"xml-comment-open", body("<!-- a"), reject, in_body("a comment is not closed", 4)},
        {"xml-duplicate-attribute", body("<w:p w:a=\"1\" w:a=\"2\"/>"), reject,
         in_body("the attribute `w:a` stands twice on one element", 20)},
        {"xml-duplicate-attribute-by-namespace",
         body("<w:p xmlns:v=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" w:a=\"1\" "
              "v:a=\"2\"/>"),
         reject, "corrupt: word/document.xml: the attribute `w:a` stands twice on one element"},
        {"xml-unquoted-value", body("<w:p w:a=1/>"), reject,
         in_body("an attribute value has no quotation marks", 9)},
        {"xml-no-value", body("<w:p w:a/>"), reject, in_body("the attribute `w:a` has no value", 8)},
        {"xml-less-than-in-value", body("<w:p w:a=\"<\"/>"), reject,
         in_body("an attribute value is not closed", 10)},
        {"xml-attributes-joined", body("<w:p w:a=\"1\"w:b=\"2\"/>"), reject,
         in_body("a tag is not well-formed", 12)},
        {"xml-name-starts-with-digit", body("<1/>"), reject,
         in_body("a name is missing or not well-formed", 1)},
        {"xml-space-before-name", body("< w:p/>"), reject,
         in_body("a name is missing or not well-formed", 1)},
        {"xml-two-colons", body("<w:a:b/>"), reject, in_body("a name has a colon too many", 4)},
        {"xml-undeclared-prefix", body("<q:p/>"), reject, in_body("the prefix of `q:p` is not declared", 4)},
        {"xml-late-declaration", body("<w:p w:a=\"\xC3\xB1\" \xC3\xB1:b=\"\" xmlns:\xC3\xB1=\"urn:x\"/>"),
         accept},
        {"xml-declaration-inside", body("<?xml version=\"1.0\"?>"), reject,
         in_body("an XML declaration stands where none may be", 5)},
        {"xml-attribute-bomb", body("<w:p" + attributes + "/>"), reject,
         "limit: word/document.xml: an element has more than 256 attributes (at byte 2091)"},
        {"xml-wrong-namespace",
         document("<w:document xmlns:w=\"http://example.com/evil\"><w:body/></w:document>"), reject,
         "corrupt: word/document.xml: the root element `document` is not in a namespace of WordprocessingML"},
        {"xml-not-a-document",
         document("<w:glossaryDocument "
                  "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>"),
         reject, "corrupt: word/document.xml: the main part holds `glossaryDocument`, not a document"},
        {"xml-malformed-numbering",
         changed([](Items& items) { item(items, "word/numbering.xml").data = "<a>"; }), reject,
         "corrupt: word/numbering.xml: the part ends inside the element `a`; it is cut short (at byte 3)"},
    };
}

/// An error in any of the other parts that are read is found too.
std::vector<HostileSample> other_parts() {
    const auto with_part = [](const std::string& role, const std::string& xml) {
        return changed([=](Items& items) {
            auto& relationships = item(items, "word/_rels/document.xml.rels").data;
            relationships.insert(
                relationships.find("</Relationships>"),
                "<Relationship Id=\"part\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
                "2006/relationships/" +
                    role + "\" Target=\"" + role + ".xml\"/>");
            items.push_back({.name = "word/" + role + ".xml", .data = xml});
        });
    };
    std::vector<HostileSample> samples;
    for (const std::string role : {"footnotes", "endnotes", "comments", "settings", "header", "footer"}) {
        const std::string part = "word/" + role + ".xml: ";
        samples.push_back(
            {"xml-cut-" + role, with_part(role, "<a><b>"), reject,
             "corrupt: " + part + "the part ends inside the element `b`; it is cut short (at byte 6)"});
        samples.push_back(
            {"xml-dtd-in-" + role, with_part(role, "<!DOCTYPE a><a/>"), reject,
             "forbidden: " + part + "the part holds a DOCTYPE, which Word files must not (at byte 0)"});
        samples.push_back(
            {"xml-stranger-" + role, with_part(role, "<a xmlns=\"urn:a\"/>"), reject,
             "corrupt: " + part + "the root element `a` is not in a namespace of WordprocessingML"});
        samples.push_back({"deep-in-" + role, with_part(role, repeated("<a>", 300) + repeated("</a>", 300)),
                           reject,
                           "limit: " + part + "the elements are nested more than 256 deep (at byte 768)"});
    }
    return samples;
}

std::vector<HostileSample> depths() {
    const std::string deep = "limit: word/document.xml: the elements are nested more than 256 deep (at byte ";
    return {
        {"deep-254-ok", nested("<w:sdt>", "</w:sdt>", 254), accept},
        {"deep-255", nested("<w:sdt>", "</w:sdt>", 255), reject, deep + "1926)"},
        {"deep-sdt", nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 100'000), reject,
         deep + "2815)"},
        {"deep-tables", nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 100'000), reject,
         deep + "1757)"},
        {"deep-in-numbering", changed([](Items& items) {
             item(items, "word/numbering.xml").data = repeated("<a>", 100'000) + repeated("</a>", 100'000);
         }),
         reject, "limit: word/numbering.xml: the elements are nested more than 256 deep (at byte 768)"},
    };
}

} // namespace

std::vector<HostileSample> xml_samples() {
    std::vector<HostileSample> all;
    for (auto group : {encodings(), doctypes(), markup(), depths(), other_parts()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

} // namespace rapporteur::testing
