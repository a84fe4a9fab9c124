// A report as a person reads it, for whoever shows findings beside the words they are about: the recognised
// parts in their order, every paragraph with its label, and what each correction would do to it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

inline constexpr std::uint32_t no_paragraph = 0xFFFF'FFFF;

enum class ReadingKind : std::uint8_t {
    // What holds other steps; the first five are the sections.
    title_block,
    opening,
    submission,
    resolutions,
    closing,
    section,    ///< any other; text: its kind, "recitals"
    resolution, ///< an entry of a list
    items,
    item,
    table,
    row,
    cell, ///< number: columns it spans; rows: rows it spans
    notes,
    note, ///< number: that of its marks
    // Paragraphs; number: index into ReadableReport::paragraphs.
    line, ///< of the title block; text: its role, "title"
    heading,
    paragraph,
    // What stands in a paragraph. Emphasis, links (text: the target) and facts (text: their kind, "place")
    // hold words.
    bold,
    italic,
    underline,
    superscript,
    subscript,
    link,
    fact,
    // Leaves.
    label,      ///< text
    text,       ///< text, without line breaks
    line_break, ///<
    note_mark,  ///< number: of the note
    spot        ///< a place between characters that findings point at
};

/// A step of the walk through a report: something is entered or left, or a leaf.
struct ReadingStep {
    ReadingKind kind = ReadingKind::text;
    bool enter = true; ///< a leaf is entered and not left
    std::uint32_t number = 0;
    std::uint32_t rows = 1;
    std::string text = {};
    std::vector<std::uint32_t> findings = {}; ///< label, text, spot: indices of those about these words
};

struct ReadingParagraph {
    std::string where;                   ///< as in Location
    std::string shown;                   ///< its label, a space, and its text
    std::uint32_t number = 0;            ///< the w:p, from 1; 0: none
    std::vector<std::uint32_t> findings; ///< indices of those that stand here, in order
};

/// What the fix of a finding does to one place: code points of ReadingParagraph::shown.
struct ReadingChange {
    std::uint32_t finding = 0;
    std::uint32_t paragraph = 0;
    std::uint32_t offset = 0;
    std::uint32_t length = 0;
    std::string replacement;
};

/// A fact of the meeting, as found.
struct ReadingFact {
    std::string_view kind; ///< "date", "place", "participant", "body"
    std::string text;
};

struct ReadableReport {
    std::string language; ///< BCP 47, or empty
    std::string title;    ///< the lines of the title block that say what the report is, or empty
    std::vector<ReadingFact> facts;
    std::vector<ReadingStep> steps; ///< well nested
    std::vector<ReadingParagraph> paragraphs;
    std::vector<ReadingChange> changes; ///< by finding, then in document order
};

} // namespace rapporteur
