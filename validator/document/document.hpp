// Package -> Document: the paragraphs, styles, tables and numbering definitions of a WordprocessingML
// document as plain values (ISO/IEC 29500-1, clause 17). What Word left behind is taken out of the text and
// recorded.
//
// The text is what Word shows: the results of fields, one branch of an AlternateContent, tracked changes as
// if accepted unless the caller asks otherwise. Nothing visible is lost: what is not text is an Artifact,
// what is unusual an Oddity.
#pragma once

#include "base/oddity.hpp"
#include "base/seldom.hpp"
#include "document/definitions.hpp"
#include "package/package.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rapporteur {

inline constexpr std::uint32_t no_index = 0xFFFF'FFFF; ///< "no index" wherever an index is a uint32_t

/// How tracked changes are read. `all` shows both insertions and deletions.
enum class TrackChanges { accept, reject, all };

/// A range of a paragraph's text, bytes [begin, end). Spans of one kind do not overlap. Spans are sorted by
/// begin.
enum class SpanKind : std::uint8_t {
    bold,
    italic,
    underline,
    superscript,
    subscript,
    link,
    note,
    language ///< in another language than the document's; not visible
};
struct Span {
    SpanKind kind = SpanKind::bold;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;           ///< a note is empty: begin == end is its place
    std::uint32_t target = no_index; ///< index into Document::links, notes or languages
};

enum class Alignment : std::uint8_t { unset, start, center, end, justify };

struct Paragraph {
    std::uint32_t number = 0;  ///< the number of the w:p in its part, from 1
    std::uint32_t para_id = 0; ///< w14:paraId, or 0
    std::string text;          ///< UTF-8; a tab is '\t', a line break '\n'; a note has no character
    std::vector<Span> spans;
    Seldom<std::vector<NumberField>> number_fields; ///< sorted by offset
    /// Index into Document::styles; no_index: the default paragraph style, if any.
    std::uint32_t style = no_index;
    NumPr num_pr;                              ///< of the paragraph itself
    Indent indent;                             ///< of the paragraph itself
    Alignment alignment = Alignment::unset;    ///< resolved through the styles
    std::optional<std::uint8_t> outline_level; ///< resolved through the styles, 0..8
    std::uint32_t cell = no_index;             ///< index into Story::cells, if it stands in a table
    Seldom<std::string> language;              ///< of its mark, if it differs from the document's; BCP 47
    bool in_text_box = false;
    /// Takes no number although it is numbered: it is empty and only ends a section or is in a merged cell.
    bool uncounted = false;
    bool mark_hidden = false; ///< w:vanish on the paragraph mark, which does not hide the number
};

/// A table cell (17.4.65). Cells that a vertical merge covers are not listed.
struct Cell {
    std::uint32_t table = no_index; ///< index into Story::tables
    std::uint32_t row = 0;          ///< from 0
    std::uint32_t column = 0;       ///< column of the grid, from 0; spanned columns count
    std::uint32_t column_span = 1;
    std::uint32_t row_span = 1;
};

struct Table {
    std::uint32_t parent_cell = no_index; ///< the cell around the table, if it is nested
};

/// A sequence of paragraphs that is numbered on its own: the body, a header, one footnote.
enum class StoryKind : std::uint8_t { body, header, footer, footnote, endnote, comment };
struct Story {
    StoryKind kind = StoryKind::body;
    std::string part; ///< "word/document.xml"
    std::string id;   ///< id of a note or comment; "first", "default" or "even" for a header or footer
    std::vector<Paragraph> paragraphs; ///< in reading order, including empty ones
    std::vector<Table> tables;
    std::vector<Cell> cells;
};

enum class StyleType : std::uint8_t { paragraph, character, table, numbering };
struct Style {
    std::string id;   ///< w:styleId
    std::string name; ///< w:name, "heading 1"
    StyleType type = StyleType::paragraph;
    std::string based_on; ///< id, or empty; the style may be missing, or the chain may be a cycle
    bool is_default = false;
    NumPr num_pr;
    Indent indent;
};

/// Something that was found but is not in the text, with its place. Kinds are fixed words for the `dropped`
/// element: "bookmark", "insertion", "deletion", "move", "formatting-change", "highlight", "comment",
/// "hidden-text", "field-code", "drawing", "chart", "diagram", "object", "foreign-markup", "page-break",
/// "header", "footer", "alt-chunk", "sub-document", "proofing-mark", "bound-content" (the text of a content
/// control before its data changed), "link" (to a file or a program; its text stays).
struct Artifact {
    std::string kind;
    std::string name; ///< bookmark name, author of a change or comment, part or instruction; may be empty
    std::string text; ///< its text (deleted words, the comment), or empty
    std::string part;
    std::uint32_t paragraph = 0; ///< number of the w:p in its part, from 1; 0: none
    std::uint32_t offset = 0;    ///< in bytes of the paragraph's text
    std::uint32_t length = 0;    ///< bytes of text it covers (an insertion), or 0
    std::uint64_t count = 1;     ///< how many; the report XML counts those with the same name together
};

struct Properties {
    std::string title;
    std::string creator;
    std::string last_modified_by;
    std::string language; ///< w:themeFontLang or w:lang of the defaults, BCP 47, or empty
    std::string template_name;
};

struct Document {
    Story body;
    std::vector<Story> notes;   ///< footnotes and endnotes in the order of their references
    std::vector<Story> headers; ///< headers of the first section: first page, then default
    std::vector<Story> footers;
    bool has_number_fields = false;
    std::vector<std::string> links;     ///< a URI or "#bookmark" for each hyperlink
    std::vector<std::string> languages; ///< languages of spans, without countries: "fr"
    std::vector<Style> styles;
    std::vector<AbstractNum> abstract_nums;
    std::vector<Num> nums;
    /// Ids of the pictures that bullets may have (17.9.20).
    std::vector<std::int64_t> picture_bullets;
    std::vector<Artifact> artifacts; ///< in document order
    Properties properties;
    Oddities oddities;
    std::uint64_t shown_bytes = 0; ///< what it shows, without its labels (shown_bytes.hpp)
};

/// Reads a document. Strange content never makes it fail. Failures: `corrupt` (the main part is not
/// WordprocessingML), `limit` (it shows more than `most_shown` bytes). Time and memory are linear in the
/// parts; the depth of the document causes no recursion.
[[nodiscard]] Result<Document> read_document(const Package& package,
                                             TrackChanges changes = TrackChanges::accept,
                                             std::uint64_t most_shown = Limits{}.shown_bytes);
/// The same for a package that is not needed any more: its main part is parsed in place, without a copy.
[[nodiscard]] Result<Document> read_document(Package&& package, TrackChanges changes,
                                             std::uint64_t most_shown);
/// Only the styles and numbering definitions, for who needs no paragraph.
[[nodiscard]] Result<Document> read_definitions(const Package& package);

} // namespace rapporteur
