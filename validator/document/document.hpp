// Package -> Document: the paragraphs, styles, tables and numbering definitions of a WordprocessingML
// document as plain values (ISO/IEC 29500-1, clause 17), with what Word left behind stripped from the text
// and recorded.
//
// The text is what Word shows: fields show their result, AlternateContent one of its branches, tracked
// changes are read as accepted unless asked otherwise. Nothing visible is lost: what is not text is an
// Artifact, what is unusual an Oddity.
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

/// How tracked changes are read. `all` shows insertions and deletions both.
enum class TrackChanges { accept, reject, all };

/// A stretch of a paragraph's text, bytes [begin, end). Spans of one kind do not overlap; spans are sorted by
/// begin.
enum class SpanKind : std::uint8_t {
    bold,
    italic,
    underline,
    superscript,
    subscript,
    link,
    note,
    language ///< in another than the document's; nobody sees it
};
struct Span {
    SpanKind kind = SpanKind::bold;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;           ///< a note is empty: begin == end marks the place
    std::uint32_t target = no_index; ///< index into Document::links, notes or languages
};

enum class Alignment : std::uint8_t { unset, start, center, end, justify };

struct Paragraph {
    std::uint32_t number = 0; ///< the w:p of its part, from 1 in document order
    std::string para_id;      ///< w14:paraId, or empty
    std::string text;         ///< UTF-8; a tab is '\t', a line break '\n'; notes leave no character
    std::vector<Span> spans;
    Seldom<std::vector<NumberField>> number_fields; ///< sorted by offset
    std::uint32_t style =
        no_index;  ///< index into Document::styles; none: the default paragraph style, if any
    NumPr num_pr;  ///< written on the paragraph itself
    Indent indent; ///< written on the paragraph itself
    Alignment alignment = Alignment::unset;    ///< resolved through the styles
    std::optional<std::uint8_t> outline_level; ///< resolved through the styles, 0..8
    std::uint32_t cell = no_index;             ///< index into Story::cells when it stands in a table
    Seldom<std::string> language; ///< of its mark, where it is another than the document's; BCP 47
    bool in_text_box = false;
    bool uncounted =
        false; ///< takes no number although numbered: empty and only a section break or merged cell
    bool mark_hidden = false; ///< the paragraph mark is w:vanish: does not hide the number
};

/// A table cell (17.4.65). Covered cells of a vertical merge are not listed.
struct Cell {
    std::uint32_t table = no_index; ///< index into Story::tables
    std::uint32_t row = 0;          ///< from 0
    std::uint32_t column = 0;       ///< grid column from 0, spans counted
    std::uint32_t column_span = 1;
    std::uint32_t row_span = 1;
};

struct Table {
    std::uint32_t parent_cell = no_index; ///< the cell it stands in, when nested
};

/// A sequence of paragraphs with numbering of its own: the body, a header, one footnote.
enum class StoryKind : std::uint8_t { body, header, footer, footnote, endnote, comment };
struct Story {
    StoryKind kind = StoryKind::body;
    std::string part; ///< "word/document.xml"
    std::string id;   ///< of a note or comment; "first", "default" or "even" of a header or footer
    std::vector<Paragraph> paragraphs; ///< in reading order, empty ones included
    std::vector<Table> tables;
    std::vector<Cell> cells;
};

enum class StyleType : std::uint8_t { paragraph, character, table, numbering };
struct Style {
    std::string id;   ///< w:styleId
    std::string name; ///< w:name, "heading 1"
    StyleType type = StyleType::paragraph;
    std::string based_on; ///< id, or empty; may dangle or be cyclic
    bool is_default = false;
    NumPr num_pr;
    Indent indent;
};

/// What was met and left out of the text, where it stood. Kinds are stable words of the `dropped` element:
/// "bookmark", "insertion", "deletion", "move", "formatting-change", "highlight", "comment", "hidden-text",
/// "field-code", "drawing", "chart", "diagram", "object", "foreign-markup", "page-break", "header", "footer",
/// "alt-chunk", "sub-document", "proofing-mark", "bound-content" (what a content control showed before its
/// data changed).
struct Artifact {
    std::string kind;
    std::string name; ///< bookmark name, author of a change or comment, part or instruction; may be empty
    std::string text; ///< what it said (deleted words, the comment), may be empty
    std::string part;
    std::uint32_t paragraph = 0; ///< w:p of the part from 1; 0: none
    std::uint32_t offset = 0;    ///< byte in that paragraph's text
    std::uint32_t length = 0;    ///< bytes of text it covers (an insertion), else 0
    std::uint64_t count = 1;     ///< how many there are; report XML tells of all of one name together
};

struct Properties {
    std::string title;
    std::string creator;
    std::string last_modified_by;
    std::string language; ///< from w:themeFontLang / w:lang of the defaults, BCP 47, or empty
    std::string template_name;
};

struct Document {
    Story body;
    std::vector<Story> notes;   ///< foot- and endnotes that are referenced, in the order of reference
    std::vector<Story> headers; ///< of the first section, first page's before default
    std::vector<Story> footers;
    bool has_number_fields = false;
    std::vector<std::string> links; ///< targets of hyperlinks: a URI or "#bookmark"
    std::vector<std::string> languages; ///< of spans, without their countries: "fr"
    std::vector<Style> styles;
    std::vector<AbstractNum> abstract_nums;
    std::vector<Num> nums;
    std::vector<std::int64_t>
        picture_bullets;             ///< ids of the pictures that bullets may be drawn with (17.9.20)
    std::vector<Artifact> artifacts; ///< in document order
    Properties properties;
    Oddities oddities;
    std::uint64_t shown_bytes = 0; ///< what it shows without its labels (shown_bytes.hpp)
};

/// Never fails on content that is merely strange. Failures: `corrupt` where the main part is no
/// WordprocessingML, `limit` where it shows more than `most_shown` bytes. Time and memory are linear in the parts; no recursion over the document's depth.
[[nodiscard]] Result<Document> read_document(const Package& package,
                                             TrackChanges changes = TrackChanges::accept,
                                             std::uint64_t most_shown = Limits{}.shown_bytes);
/// The same of a package that nothing else is read from: its main part is parsed where it stands, not copied.
[[nodiscard]] Result<Document> read_document(Package&& package, TrackChanges changes,
                                             std::uint64_t most_shown);

} // namespace rapporteur
