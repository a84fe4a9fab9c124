// A layout schema -> Layout: what a kind of report looks like, as data that its secretariat edits
// (schemas/layouts/*.xml, schemas/vocabularies/*.xml). Nothing about one family of reports stands in C++.
#pragma once

#include "rapporteur/failure.hpp"
#include "rapporteur/finding.hpp"

#include "base/text.hpp"
#include "document/document.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace re2 {
class RE2;
}

namespace rapporteur {

/// A cue as its author writes it - "with [the] participation of (representatives|delegates)" - and the
/// linear-time pattern it compiles to. Words match whatever their case, accents and spacing; `[x]` is
/// optional, `(x|y)` a choice,
/// `{word}` any one word, `{name}` any form of the vocabulary of that name.
struct Phrase {
    std::string source;
    std::shared_ptr<const re2::RE2> pattern; ///< over folded text (base/text.hpp)
};

struct PhraseMatch {
    std::uint32_t begin = 0; ///< bytes of the original text
    std::uint32_t end = 0;
};

/// The first match that begins at or after byte `from` of the original text.
[[nodiscard]] std::optional<PhraseMatch> find_phrase(const Phrase& phrase, const FoldedText& text,
                                                     std::uint32_t from = 0);
/// Every match, none overlapping another.
[[nodiscard]] std::vector<PhraseMatch> find_all(const Phrase& phrase, const FoldedText& text);

struct Vocabulary;

/// What is wrong with a phrase, in words that follow "the cue `...` ": "has no `]` for its `[`".
[[nodiscard]] tl::expected<Phrase, std::string> compile_phrase(std::string_view source,
                                                               const std::vector<Vocabulary>& vocabularies);

/// An entry of a vocabulary: one thing and the ways it is written.
struct Term {
    std::string code;      ///< ISO 3166-1 alpha-2 of a country, acronym of an organisation, number of a month
    std::string preferred; ///< "Dominican Republic"
    std::vector<std::string>
        forms;         ///< every form, the preferred one too, articles included: "the Dominican Republic"
    std::string group; ///< "member": what a layout may ask of it, or empty
};

struct Vocabulary {
    std::string name; ///< "countries"
    std::string language;
    std::vector<Term> terms;
};

/// A term found in a text.
struct TermMatch {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    const Term* term = nullptr; ///< owned by the finder
};

/// Finds the terms of one vocabulary in running text: longest form first, at word borders, ignoring case,
/// accents and the kind of white space. Built once a layout.
class TermFinder {
public:
    explicit TermFinder(const Vocabulary& vocabulary);

    [[nodiscard]] std::vector<TermMatch> find(const FoldedText& text) const;
    /// The term that is written `text`, whole; null if none.
    [[nodiscard]] const Term* exact(std::string_view text) const;
    /// The form nearest to `text` within a third of its length; for "did you mean". Empty if none is near.
    [[nodiscard]] std::string nearest(std::string_view text) const;

private:
    struct Form {
        std::string folded;
        std::string written;
        std::size_t term = 0;
    };
    /// Forms by their first word, the longest first.
    std::unordered_map<std::string, std::vector<Form>> by_first_word_;
    std::vector<Term> terms_;
};

enum class FactKind : std::uint8_t { date, place, participant, body, submission, meeting_kind };
std::string_view to_string(FactKind kind); ///< the element of the report XML: "date", "participant", ...

enum class LineRole : std::uint8_t { organization, title, place, date, other };
std::string_view to_string(LineRole role);

/// How a fact of the opening is found.
struct FactPattern {
    FactKind kind = FactKind::date;
    bool required = true;
    std::vector<Phrase> cues; ///< the fact follows one of these; without a match it is found by its own shape
    std::string vocabulary;   ///< the terms it consists of, or empty
    std::string group;        ///< the group of the vocabulary they should belong to, or empty
};

/// How a section without facts is recognised.
struct SectionPattern {
    bool required = true;
    std::vector<Phrase> cues;
};

struct TitleLinePattern {
    LineRole role = LineRole::other;
    std::vector<Phrase> cues; ///< a date or a place line needs none: it is one when it holds little else
};

/// A level of the list of resolutions; the first is that of the resolutions themselves.
struct ListLevel {
    std::string name; ///< in words for a person: "resolution", "item"
    NumberFormat format = NumberFormat::decimal;
    std::string prefix; ///< what the label has before the number, ""
    std::string suffix; ///< and after it, "."
    std::int64_t start = 1;

    [[nodiscard]] std::string label(std::int64_t value) const; ///< "3." for 3
};

struct RuleSettings {
    bool enabled = true;
    std::optional<Severity> severity;              ///< none: the rule's own
    std::map<std::string, std::string> parameters; ///< "names" -> "_GoBack OLE_LINK*"
};

/// What a date looks like in the layout's language: months by their vocabulary, and the little words between.
struct DateWords {
    std::vector<std::string> ordinal_suffixes; ///< "st", "nd", "rd", "th"
    std::vector<std::string> connectors; ///< words that may stand inside a date: "of", "de", "del", "año"
    std::vector<std::string> ranges;     ///< words that join two days: "and", "to", "y", "al"
};

struct Layout {
    std::string name;     ///< "liaison-officer-network.en"
    std::string title;    ///< for a person
    std::string language; ///< BCP 47
    std::vector<Vocabulary> vocabularies;
    std::vector<TitleLinePattern> title_lines;
    SectionPattern opening; ///< a paragraph that matches enough of its cues and states facts is the opening
    std::vector<FactPattern> facts;
    SectionPattern submission;
    SectionPattern heading; ///< between opening and list: "CONCLUSIONS"; no cues: there is none
    SectionPattern closing;
    std::vector<ListLevel> levels;
    bool resolutions_required = true;
    DateWords dates;
    std::vector<std::string> list_joints; ///< what joins the last two names of a list: "and", "y"
    std::vector<std::string> articles;    ///< what may stand before a name: "the", "la"
    std::map<std::string, RuleSettings, std::less<>> rules;
    std::map<std::string, TermFinder, std::less<>> finders; ///< for `vocabularies`, by name

    [[nodiscard]] const Vocabulary* vocabulary(std::string_view name) const;
    [[nodiscard]] const TermFinder* finder(std::string_view name) const;
    [[nodiscard]] const FactPattern* fact(FactKind kind) const; ///< null if the layout does not ask for it
};

/// Gives the text of a file a layout refers to ("countries.en.xml"), or nothing.
using ResourceLoader = std::function<std::optional<std::string>(std::string_view name)>;

/// Reads a layout. `name` is shown in messages. Failures are of class `layout` and say line:column and what
/// was expected there.
[[nodiscard]] Result<Layout> read_layout(std::string_view xml, std::string_view name,
                                         const ResourceLoader& load);

/// The text of a layout or a vocabulary file ("months.xml") compiled into the program; empty if there is
/// none.
[[nodiscard]] std::string_view embedded_layout_source(std::string_view name);
[[nodiscard]] std::string_view embedded_resource(std::string_view file_name);
/// The names of the embedded layouts, in the order of layout/CMakeLists.txt.
[[nodiscard]] std::vector<std::string> embedded_layouts();

} // namespace rapporteur
