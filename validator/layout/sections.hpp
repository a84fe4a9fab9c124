// The sections of a document as a layout describes them: which there are, their order, and how each is
// recognised. A layout is a small grammar: a list of sections, each required or optional, and groups of
// sections that may repeat.
#pragma once

#include "document/document.hpp"
#include "layout/phrase.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

/// What a section is. Rules and writers ask for the kind, never for the name a layout gives.
enum class SectionKind : std::uint8_t {
    title_block,  ///< lines: title, place, date
    opening,      ///< a paragraph with facts: who met where and when
    submission,   ///< a paragraph, or a clause of the opening
    heading,      ///< a line that names the section after it
    recitals,     ///< paragraphs that give reasons: "Recalling ..."
    list,         ///< entries with labels, or with known first words
    prose,        ///< paragraphs
    participants, ///< a line or table row for each participant
    signatures,   ///< lines to sign on
    annex,        ///< all that follows a heading such as "Annex"
    closing,      ///< lines after the last entry
    loose         ///< no section: blocks that fit nowhere
};
/// The name in layouts and the report XML, "titleBlock". Names derived from it: places of findings, what a
/// document lacks, parts of the HTML page.
std::string_view to_string(SectionKind kind);

enum class LineRole : std::uint8_t { organization, title, place, date, other };
std::string_view to_string(LineRole role);

struct TitleLinePattern {
    LineRole role = LineRole::other;
    std::vector<Phrase> cues; ///< not needed for a line that is mostly a date or a place
};

/// A way to write the label of a level: "3." or "Decision 4/3".
struct LabelForm {
    NumberFormat format = NumberFormat::decimal;
    /// Before the number. `{number}` in it is another number: on the first level any, below it that of a
    /// level above.
    std::string prefix;
    std::string suffix;        ///< after the number: "."
    bool accepted = true;      ///< false: recognised, but not the way this layout labels
    std::string language = {}; ///< language of ordinals in words

    [[nodiscard]] std::string label(std::int64_t value) const; ///< "3." for 3
    /// The prefix as label() writes it: a slot without a number becomes "N".
    [[nodiscard]] std::string shown_prefix() const;
    [[nodiscard]] std::size_t slots() const; ///< how many `{number}` the prefix has
    /// The form with the numbers of the levels above in its slots, the outermost first.
    [[nodiscard]] LabelForm under(std::span<const std::int64_t> above) const;
    /// Whether this form has this kind of number, and these texts before and after it.
    [[nodiscard]] bool writes(NumberFormat kind, std::string_view before, std::string_view after) const;
};

/// A level of a list. The first is the level of the entries, the next of their items.
struct ListLevel {
    std::string name; ///< shown to people: "resolution", "item"
    /// Format, prefix and suffix are the preferred form; `none`: no label, known by `begins`.
    NumberFormat format = NumberFormat::decimal;
    std::string prefix;
    std::string suffix;
    std::int64_t start = 1;
    std::vector<LabelForm> others = {}; ///< further forms; all labels of one list have one form
    std::uint32_t fewest = 1;           ///< the smallest number of entries in a list of this level
    bool continuations = true;          ///< whether an unlabelled paragraph may follow an entry of this level
    std::string lead_in = {}; ///< the last mark of the text before a list of this level, ":"; empty: any
    std::vector<Phrase> begins = {}; ///< the first words of an entry without a label; empty: any
    std::string language = {};       ///< language of ordinals in words

    [[nodiscard]] std::string label(std::int64_t value) const; ///< "3." for 3, in the preferred form
    [[nodiscard]] std::vector<LabelForm> forms() const;        ///< the preferred form, then the others
    /// Whether an accepted form has this kind of number.
    [[nodiscard]] bool counts_by(NumberFormat kind) const;
    [[nodiscard]] bool is_labelled() const { return format != NumberFormat::none; }
};

/// What a column holds if the entries of a list are the rows of a table.
enum class ColumnRole : std::uint8_t { number, text, responsible };

struct ColumnPattern {
    ColumnRole role = ColumnRole::text;
    /// First words of its heading; if no column has any, the columns have this order.
    std::vector<Phrase> cues;
};

/// Whether the numbers of a list go on from the list before it.
enum class NumbersRun : std::uint8_t { anew, on, either };

constexpr std::uint32_t no_group = 0xFFFF'FFFF;

/// One section of a layout.
struct SectionPattern {
    SectionKind kind = SectionKind::loose;
    std::string name = {};          ///< the layout's name for it, "principles"; empty: named after its kind
    bool required = true;           ///< whether a document must have it
    bool repeated = false;          ///< whether it may stand several times in a row
    std::uint32_t group = no_group; ///< sections of one group repeat together
    std::vector<Phrase> cues = {};  ///< first words of the section, or of each of its paragraphs
    std::vector<TitleLinePattern> lines = {}; ///< of a title block
    std::vector<ListLevel> levels = {};       ///< of a list, or of recitals with labels
    std::vector<ColumnPattern> columns = {};  ///< of a list whose entries may be table rows
    NumbersRun numbers = NumbersRun::anew;    ///< of a list or recitals
    bool plain = false;                       ///< an opening that is just a line, "THE GENERAL ASSEMBLY,"
    std::string ends = {};                    ///< of recitals: their last marks, ",;"
    bool standard = true;                     ///< has an element of its own in the report XML, not `section`
};

} // namespace rapporteur
