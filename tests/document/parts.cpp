#include "document/parts.hpp"

#include "document/shown_text.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

namespace rapporteur::test {
namespace {

constexpr std::string_view declarations =
    R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" )"
    R"(xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" )"
    R"(xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" )"
    R"(xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" )"
    R"(xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" )"
    R"(xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" )"
    R"(xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" )"
    R"(xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" )"
    R"(xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office")";

void add(Package& package, PartRole role, std::string name, std::string_view root,
         const std::string& content) {
    if (content.empty())
        return;
    Part part;
    part.name = std::move(name);
    part.role = role;
    part.xml = fmt::format("<{0} {1}>{2}</{0}>", root, declarations, content);
    package.parts.push_back(std::move(part));
}

} // namespace

Package make_package(const Parts& parts) {
    Package package;
    add(package, PartRole::main, "word/document.xml", "w:document", "<w:body>" + parts.body + "</w:body>");
    package.parts.front().relationships = parts.relationships;
    add(package, PartRole::styles, "word/styles.xml", "w:styles", parts.styles);
    add(package, PartRole::numbering, "word/numbering.xml", "w:numbering", parts.numbering);
    add(package, PartRole::footnotes, "word/footnotes.xml", "w:footnotes", parts.footnotes);
    add(package, PartRole::endnotes, "word/endnotes.xml", "w:endnotes", parts.endnotes);
    add(package, PartRole::comments, "word/comments.xml", "w:comments", parts.comments);
    add(package, PartRole::settings, "word/settings.xml", "w:settings", parts.settings);
    const auto add_margins = [&](PartRole role, std::string_view kind, std::string_view upper,
                                 std::string_view root, const std::vector<std::string>& contents) {
        for (std::size_t i = 0; i < contents.size(); ++i) {
            const std::string name = fmt::format("word/{}{}.xml", kind, i + 1);
            add(package, role, name, root, contents[i]);
            package.parts.front().relationships.push_back(
                {fmt::format("rId{}{}", upper, i + 1), std::string(kind), name, false});
        }
    };
    add_margins(PartRole::header, "header", "Header", "w:hdr", parts.headers);
    add_margins(PartRole::footer, "footer", "Footer", "w:ftr", parts.footers);
    return package;
}

Document read(const Parts& parts, TrackChanges changes) {
    const Package package = make_package(parts);
    Result<Document> document = read_document(package, changes);
    REQUIRE(document.has_value());
    if (parts.is_plain)
        CHECK(shown_in_story(*document) == shown_in_part(package, changes));
    return std::move(*document);
}

Document read_body(std::string_view body, TrackChanges changes) {
    Parts parts;
    parts.body = body;
    return read(parts, changes);
}

Document read_strange_body(std::string_view body) {
    Parts parts;
    parts.body = body;
    parts.is_plain = false;
    return read(parts);
}

std::vector<std::string> texts(const Document& document) {
    std::vector<std::string> result;
    for (const Paragraph& paragraph : document.body.paragraphs)
        result.push_back(paragraph.text);
    return result;
}

std::vector<std::string> spans(const Document& document, const Paragraph& paragraph) {
    constexpr std::string_view names[] = {"bold",      "italic", "underline", "superscript",
                                          "subscript", "link",   "note",      "language"};
    std::vector<std::string> result;
    for (const Span& span : paragraph.spans) {
        std::string line =
            fmt::format("{}[{},{})", names[static_cast<std::size_t>(span.kind)], span.begin, span.end);
        if (span.kind == SpanKind::link)
            line += "->" + document.links.at(span.target);
        if (span.kind == SpanKind::language)
            line += "->" + document.languages.at(span.target);
        if (span.kind == SpanKind::note)
            line += fmt::format("->{}", span.target);
        result.push_back(std::move(line));
    }
    return result;
}

std::vector<std::string> artifacts(const Document& document) {
    std::vector<std::string> result;
    for (const Artifact& artifact : document.artifacts) {
        std::string line = artifact.kind;
        if (!artifact.name.empty())
            line += " " + artifact.name;
        if (!artifact.text.empty())
            line += "|" + artifact.text;
        line += fmt::format(" @{}:{}", artifact.paragraph, artifact.offset);
        if (artifact.length > 0)
            line += fmt::format("+{}", artifact.length);
        result.push_back(std::move(line));
    }
    return result;
}

std::vector<std::string> oddities(const Document& document) {
    std::vector<std::string> result;
    for (const Oddity& oddity : document.oddities)
        result.push_back(oddity.paragraph == 0 ? oddity.kind
                                               : fmt::format("{} @{}", oddity.kind, oddity.paragraph));
    return result;
}

} // namespace rapporteur::test
