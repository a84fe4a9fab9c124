// Document + Labels -> Blocks: what each paragraph looks like, without knowledge of reports. Typed labels are
// taken from the text. A label alone in a table cell goes to the text beside it. Empty paragraphs are left
// out.
#pragma once

#include "base/oddity.hpp"
#include "document/document.hpp"
#include "numbering/numbering.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rapporteur {

enum class LabelSource : std::uint8_t { none, automatic, typed };

/// What a label may mean. "i." is the letter 9 or the Roman number 1; the report stage decides by the
/// sequence.
struct LabelReading {
    NumberFormat format = NumberFormat::decimal;
    std::int64_t value = 0;
    bool misread = false; ///< letters that stand for digits: "l." for "1."
};

/// The members of this struct and of Block are sorted by size, so that they leave no gaps: a long document
/// has one of each for each paragraph.
struct BlockLabel {
    std::string text;                   ///< "3.", "a)", "•": as shown
    std::string suffix;                 ///< what stands after the number: "."
    std::vector<LabelReading> readings; ///< most likely first; empty for a bullet
    Seldom<std::string> prefix;         ///< what stands before the number: "(" of "(a)"
    Seldom<std::string> found;          ///< the label before a correction changed it
    std::int64_t num_id = 0;            ///< automatic
    std::uint32_t list = no_index;      ///< automatic: index into Document::abstract_nums
    std::uint8_t level = 0;             ///< automatic: 0..8
    LabelSource source = LabelSource::none;
    bool unseen = false; ///< Word counts it in a list but shows no number: it is hidden, or its text is empty
};

enum class BlockOrigin : std::uint8_t { body, header, text_box };

/// A paragraph of the file that was joined to the one before it.
struct JoinedLine {
    std::uint32_t begin = 0;     ///< in bytes of the block's text
    std::uint32_t paragraph = 0; ///< like Block::paragraph
};

struct Block {
    BlockLabel label;
    std::string text; ///< without a typed label; spans fit this text
    std::vector<Span> spans;
    Seldom<std::vector<JoinedLine>> joined; ///< the lines that were joined to this block (broken_lines.hpp)
    std::uint32_t paragraph = 0;            ///< the number of the w:p in its part, from 1
    std::uint32_t para_id = 0;              ///< w14:paraId, or 0
    /// Bytes of the paragraph's text before `text` (a typed label and what follows it).
    std::uint32_t text_offset = 0;
    std::int32_t indent = 0;       ///< left edge of the text in twentieths of a point
    std::uint32_t cell = no_index; ///< index into Blocks::cells
    BlockOrigin origin = BlockOrigin::body;
    Alignment alignment = Alignment::unset;
    std::optional<std::uint8_t> outline_level;
    bool all_bold = false;
    bool all_capitals = false;
};

struct Blocks {
    std::vector<Block> blocks; ///< in reading order: header (if any), then the body
    std::string part;          ///< name of the part of the body
    std::string header_part;   ///< name of the part of the header blocks
    std::vector<Table> tables;
    std::vector<Cell> cells;
    /// Paragraphs of each note; Span::target of a note is an index here.
    std::vector<std::vector<Block>> notes;
    std::vector<std::string> links;
    std::vector<std::string> languages; ///< languages of spans: "fr"
    std::vector<Artifact> artifacts;    ///< still in the document
    /// Removed by corrections, or left out without a finding because they are never shown.
    std::vector<Artifact> dropped;
    std::uint32_t empty_paragraphs = 0;
    Properties properties;
    Oddities oddities; ///< of all stages up to here
};

/// Whether there are letters and all are bold.
[[nodiscard]] bool is_all_bold(const Block& block);

/// Makes the blocks. Takes the document because its long texts are moved, to save memory.
[[nodiscard]] Blocks make_blocks(Document document, const Labels& labels);

/// Reads a label at the start of `text`: "12.", "a)", "(iv)", "IV.-", "•", "–". A date ("21 June") or a
/// decimal number ("3.5 million") is no label. `length` is the bytes of the label and of the white space
/// after it; 0: there is no label.
struct TypedLabel {
    BlockLabel label;
    std::uint32_t length = 0;
};
[[nodiscard]] TypedLabel read_typed_label(std::string_view text);

} // namespace rapporteur
