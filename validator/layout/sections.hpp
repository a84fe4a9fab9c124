// The sections of a document, as a layout describes them: which there are, in which order, and how each is
// recognised. A layout is a small grammar: a list of sections, each required or optional, and groups of them
// that may stand again and again.
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
    heading,      ///< a line that names what follows
    recitals,     ///< paragraphs that give reasons: "Recalling ..."
    list,         ///< entries, labelled or known by how they begin
    prose,        ///< paragraphs
    participants, ///< who took part, a line or a row of a table each
    signatures,   ///< lines to sign on
    annex,        ///< whatever follows a heading such as "Annex"
    closing,      ///< lines behind the last entry
    loose         ///< no section: what fits nowhere
};
/// As layouts and the report XML write it, "titleBlock", and all that is named after a kind: places of
/// findings, what a document lacks, parts of the HTML page.
std::string_view to_string(SectionKind kind);

enum class LineRole : std::uint8_t { organization, title, place, date, other };
std::string_view to_string(LineRole role);

struct TitleLinePattern {
    LineRole role = LineRole::other;
    std::vector<Phrase> cues; ///< a date or a place line needs none: it is one when it holds little else
};

/// A way to write the label of a level: "3." or "Decision 4/3".
struct LabelForm {
    NumberFormat format = NumberFormat::decimal;
    std::string prefix;   ///< what the label has before the number; `{number}` in it is another number: at
                          ///< the first level any, below it those of the levels above
    std::string suffix;   ///< and after it, "."
    bool accepted = true; ///< false: it is understood, but not how this layout labels
    std::string language = {}; ///< of ordinals in words

    [[nodiscard]] std::string label(std::int64_t value) const; ///< "3." for 3
    [[nodiscard]] std::string
    shown_prefix() const; ///< the prefix as label() has it: a slot without its number is "N"
    [[nodiscard]] std::size_t slots() const; ///< how many `{number}` the prefix has
    /// The form with the numbers of the levels above, the outermost first, in its slots.
    [[nodiscard]] LabelForm under(std::span<const std::int64_t> above) const;
    /// Whether a label with this kind of number, and this before and after it, is of this form.
    [[nodiscard]] bool writes(NumberFormat kind, std::string_view before, std::string_view after) const;
};

/// A level of a list; the first is that of its entries, the next that of their items.
struct ListLevel {
    std::string name;                            ///< in words for a person: "resolution", "item"
    NumberFormat format = NumberFormat::decimal; ///< with prefix and suffix: the form the layout prefers;
                                                 ///< `none`: without a label, known by `begins`
    std::string prefix;
    std::string suffix;
    std::int64_t start = 1;
    std::vector<LabelForm> others = {}; ///< further forms; the labels of one list are all of one form
    std::uint32_t fewest = 1;           ///< a list of this level has at least so many
    bool continuations = true;          ///< whether an unlabelled paragraph may follow one of this level
    std::string lead_in = {}; ///< what the text before a list of this level ends in, ":"; empty: anything
    std::vector<Phrase> begins = {}; ///< how one without a label begins; none: any paragraph
    std::string language = {};       ///< of ordinals in words

    [[nodiscard]] std::string label(std::int64_t value) const; ///< "3." for 3, in the preferred form
    [[nodiscard]] std::vector<LabelForm> forms() const;        ///< the preferred, then the others
    [[nodiscard]] bool counts_by(NumberFormat kind) const;     ///< whether an accepted form is of this kind
    [[nodiscard]] bool is_labelled() const { return format != NumberFormat::none; }
};

/// What a column holds where the entries of a list are the rows of a table.
enum class ColumnRole : std::uint8_t { number, text, responsible };

struct ColumnPattern {
    ColumnRole role = ColumnRole::text;
    std::vector<Phrase> cues; ///< how its heading begins; no column has any: they come in this order
};

/// Whether the numbers of a list go on from those of the list before it.
enum class NumbersRun : std::uint8_t { anew, on, either };

constexpr std::uint32_t no_group = 0xFFFF'FFFF;

/// One section of a layout.
struct SectionPattern {
    SectionKind kind = SectionKind::loose;
    std::string name = {};          ///< the layout's word for it, "principles"; empty: that of its kind
    bool required = true;           ///< whether a document without it is wrong
    bool repeated = false;          ///< whether it may stand several times in a row
    std::uint32_t group = no_group; ///< sections of one group stand again together
    std::vector<Phrase> cues = {};  ///< how it, or each of its paragraphs, begins
    std::vector<TitleLinePattern> lines = {}; ///< title block
    std::vector<ListLevel> levels = {};       ///< list; recitals that have labels
    std::vector<ColumnPattern> columns = {};  ///< list whose entries may be the rows of a table
    NumbersRun numbers = NumbersRun::anew;    ///< list, recitals
    bool plain = false;    ///< an opening that is a line, "THE GENERAL ASSEMBLY,", not a sentence
    std::string ends = {}; ///< recitals: the marks they end in, ",;"
    bool standard = true;  ///< written as an element of its own and not as `section`
};

} // namespace rapporteur
