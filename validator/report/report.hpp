// Blocks + Layout -> Report: what each paragraph is. Recognition is made for drafts: numbers that restart,
// letters that turned into numbers and sections that are missing are recognised for what they were meant to
// be. They are not corrected here, so that the rules can judge them.
#pragma once

#include "blocks/blocks.hpp"
#include "layout/layout.hpp"
#include "messages/messages.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rapporteur {

/// What a block is in its section.
enum class ElementPart : std::uint8_t {
    line, ///< of a title block, of signatures, of a closing
    paragraph,
    heading,
    entry,        ///< of a list or of recitals, depth 1
    item,         ///< below an entry: depth 2 and deeper
    continuation, ///< an unlabelled paragraph of the entry or item `parent`
    responsible,  ///< the cell that says who must do what the entry `parent` says
    column        ///< the heading of a column, where the entries are the rows of a table
};

/// A section of the document: what the layout says of it, and where it stands.
struct Section {
    SectionKind kind = SectionKind::loose;
    std::uint32_t pattern = no_index; ///< index into Layout::sections
    std::uint32_t ordinal = 0;        ///< its place among the sections of its pattern, from 1
    std::int64_t start = 1;           ///< list: the number of its first entry
    std::uint32_t heading = no_index; ///< the element that names it
    std::string title = {};           ///< the words of its heading, "Principles"
    std::string id = {};              ///< the id of a section that the report XML writes as `section`: "s2"
};

/// One block in its section. Elements are in document order and hold every block exactly once.
struct Element {
    std::string id;                   ///< entry, item: unique, "r3", "r3.b", "s2.1"
    std::uint32_t section = no_index; ///< index into Report::sections; no_index: the element is loose
    std::uint32_t block = 0;          ///< index into Blocks::blocks
    std::uint32_t ordinal = 0;        ///< entry, item: place among its siblings, from 1
    /// Index into Report::elements: the entry or item that an item or a continuation belongs to.
    std::uint32_t parent = no_index;
    SectionKind kind = SectionKind::loose; ///< of its section
    ElementPart part = ElementPart::paragraph;
    std::uint8_t depth = 0; ///< 1 entry, 2 item, ...; a continuation has the depth of its parent
    LineRole line_role = LineRole::other; ///< of a line of the title block
    /// Entry, item: its depth in a reading that is nearly as good; 0: no entry there.
    std::optional<std::uint8_t> other_depth = {};
};

/// A calendar date or a range of days. A year alone is no date.
struct DateFact {
    std::chrono::year_month_day first{};
    std::optional<std::chrono::year_month_day> last;
    bool exists = true;                                    ///< false: "31 June 2014"
    std::optional<std::chrono::year_month_day> other = {}; ///< the second reading of "10/12/2019"
};

/// Who takes part in a meeting.
enum class Attendee : std::uint8_t {
    country,      ///< Fact::code is empty where the vocabulary does not know it
    organization, ///< a body that the vocabularies know, or an acronym
    unknown       ///< a person, or a body that no vocabulary knows
};

/// A fact and where it stands in the text. Facts are sorted by element, then by begin.
struct Fact {
    FactKind kind = FactKind::date;
    std::uint32_t element = 0; ///< index into Report::elements
    std::uint32_t begin = 0;   ///< in bytes of the block's text
    std::uint32_t end = 0;
    std::string text; ///< the words, with white space folded
    /// Place, participant: ISO 3166-1 alpha-2. Empty if the country is unknown or in doubt.
    std::string code;
    std::string name;                      ///< participant, body: the preferred form, or empty
    Attendee attendee = Attendee::country; ///< participant
    bool unseparated = false; ///< participant: neither a comma nor "and" separates it from the one before
    std::optional<DateFact> date;
};

/// Why a document does not fit even the layout that came nearest and that it was read by.
struct Misfit {
    std::vector<SectionKind> lacks; ///< sections that the layout asks for and the document does not have
    std::string body;               ///< the layout's own body, if the document does not name it
};

struct Report {
    std::vector<Section> sections; ///< in the order of the document
    std::vector<Element> elements;
    std::vector<Fact> facts;
    std::string language;
    std::optional<Misfit> misfit; ///< set if the document fits none of several layouts

    /// The facts of one kind in the sections of one kind.
    [[nodiscard]] std::vector<const Fact*> facts_in(SectionKind section, FactKind kind) const;
    [[nodiscard]] const Fact* first_fact(SectionKind section, FactKind kind) const; ///< null if there is none
    [[nodiscard]] std::vector<std::uint32_t> elements_of(SectionKind kind) const;
    [[nodiscard]] std::vector<std::uint32_t> elements_of(ElementPart part) const; ///< of any section
};

[[nodiscard]] inline bool is_entry(const Element& element) {
    return element.part == ElementPart::entry || element.part == ElementPart::item;
}

[[nodiscard]] Report recognize(const Blocks& blocks, const Layout& layout);

/// The levels of the list that an element stands in. If it stands in none, the levels of the layout's first
/// list.
[[nodiscard]] const std::vector<ListLevel>& levels_of(const Report& report, const Layout& layout,
                                                      const Element& element);

/// "resolution 3, item b", "title block, line 2", "opening": says in words where an element is. Resolutions
/// and items are named by their place, because their label may be what is wrong.
[[nodiscard]] std::string describe(const Report& report, const Layout& layout, std::uint32_t element,
                                   const Messages& messages);

/// "an opening and a submission": says in words what a document lacks of a layout.
[[nodiscard]] std::string lacks_in_words(const Misfit& misfit, const Messages& messages);

/// A date in a text. `begin` and `end` are bytes of the original text.
struct DateMatch {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    DateFact date;
    bool has_year = true;
};
/// All dates of the text in the layout's language, in order, also those without a year ("by July 21st").
[[nodiscard]] std::vector<DateMatch> find_dates(const FoldedText& text, const Layout& layout);
/// Whether a text may have a date without the name of a month as a word: a digit stands beside a mark of
/// "24/06/2014", or beside a letter ("June24").
[[nodiscard]] bool may_hold_unnamed_date(std::string_view folded);

} // namespace rapporteur
