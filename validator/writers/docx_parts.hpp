// The parts of a Word file other than its text: styles with Word's own names, the list, properties,
// relationships.
#pragma once

#include "corrections/corrections.hpp"
#include "word/package_writer.hpp"
#include "writers/docx_lists.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

inline constexpr std::string_view word_namespace =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr std::string_view relationship_namespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
inline constexpr std::string_view xml_declaration_line =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The beginning of a table up to its first row. All columns have the same width: other programs do not show
/// a table whose columns have no width (ISO 29500-1, 17.4.16).
[[nodiscard]] std::string docx_table_begin(std::size_t columns);

/// A style of the standard layout, found by the built-in name that it has in every language version of Word.
struct DocxStyle {
    std::string_view use;  ///< the name in a layout: "list 2"
    std::string_view name; ///< "List Number 2"
    std::string_view id;   ///< "ListNumber2"
    std::string_view type; ///< "paragraph", "character", "table"
    std::string_view xml;  ///< the content of w:style after w:name
};
[[nodiscard]] const std::vector<DocxStyle>& docx_styles();
[[nodiscard]] std::string style_xml(const DocxStyle& style);
[[nodiscard]] std::string styles_part(std::string_view language);

/// The content of w:numbering.
struct DocxListXml {
    std::string abstracts;
    std::string nums;
};
[[nodiscard]] DocxListXml docx_list_xml(const DocxLists& lists, std::int64_t abstract_id);

struct DocxLink {
    std::string id;     ///< "rIdLink1"
    std::string target; ///< a URI
};

/// The content of a whole package.
struct DocxContent {
    std::string body;  ///< of w:body, without w:sectPr
    std::string notes; ///< of w:footnotes, without the separators; empty: there are no notes
    std::vector<DocxLink> links;
    std::string title;
    std::string language;
    std::map<std::string, std::string, std::less<>> styles = {}; ///< Layout::styles, for a template
};
[[nodiscard]] std::vector<PartBytes> docx_parts(const DocxContent& content, const DocxLists& lists);

/// The part of the notes. Word requires two separators before the first note.
[[nodiscard]] std::string notes_part(std::string_view notes);
[[nodiscard]] std::string properties_part(std::string_view title, std::string_view language);

/// The w:rPr of a run under these marks; empty if none of them is shown.
[[nodiscard]] std::string docx_look_of(const std::vector<SpanKind>& open);

} // namespace rapporteur
