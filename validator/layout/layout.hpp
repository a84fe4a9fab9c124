// The text of a layout -> Layout: what a kind of report looks like, as data that its secretariat edits
// (schemas/layouts/*.xml, schemas/vocabularies/*.xml). C++ code knows nothing about any family of reports.
#pragma once

#include "rapporteur/failure.hpp"
#include "rapporteur/finding.hpp"

#include "layout/phrase.hpp"
#include "layout/sections.hpp"
#include "layout/vocabulary.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

enum class FactKind : std::uint8_t { date, place, participant, body, submission, meeting_kind, online };
std::string_view to_string(FactKind kind); ///< the element of the report XML: "date", "participant", ...

/// How to find a fact of the opening.
struct FactPattern {
    FactKind kind = FactKind::date;
    bool required = true;
    std::vector<Phrase> cues; ///< the fact follows one of these; if none matches, its own shape is enough
    std::string vocabulary;   ///< name of the vocabulary of its terms, or empty
    std::string group;        ///< the group that its terms should have, or empty
    std::string code;         ///< the code of the layout's own body, or empty
    bool from_title = false;  ///< true: it may also be stated only in the title block
    /// If one of these stands, the fact may be missing: "by videoconference".
    std::vector<Phrase> waivers = {};
    std::vector<Phrase> further = {}; ///< participants: the list goes on behind these: "as well as"
    std::vector<Phrase> guests = {};  ///< participants: names before these are of guests: "as observers"
};

struct RuleSettings {
    bool enabled = true;
    std::optional<Severity> severity;              ///< none: the rule has its own
    std::map<std::string, std::string> parameters; ///< "names" -> "_GoBack OLE_LINK*"
};

/// How dates are written in the layout's language: the vocabulary of months, and the little words.
struct DateWords {
    std::vector<std::string> ordinal_suffixes; ///< "st", "nd", "rd", "th"
    std::vector<std::string> connectors; ///< words that may stand inside a date: "of", "de", "del", "año"
    std::vector<std::string> ranges;     ///< words that join two days: "and", "to", "y", "al"
};

/// The name, title and language of a layout, and the little words of the language.
struct LayoutHead {
    std::string name;     ///< "liaison-officer-network.en"
    std::string title;    ///< shown to people
    std::string language; ///< BCP 47
    std::string base;     ///< the layout that it extends, or empty
    DateWords dates;
    std::vector<std::string> list_joints; ///< words between the last two names of a list: "and", "y"
    std::vector<std::string> articles;    ///< words that may stand before a name: "the", "la"
};

struct Layout : LayoutHead {
    std::vector<Vocabulary> vocabularies;
    std::vector<SectionPattern> sections; ///< in the order of a document
    std::vector<Phrase> meeting_cues;     ///< the cues of the opening that say that a meeting was held
    std::vector<Phrase> asides;     ///< text after one of these is about something else: "established on"
    std::vector<FactPattern> facts; ///< what the opening states
    /// Styles of a Word template, by use: "title", "list 2".
    std::map<std::string, std::string, std::less<>> styles;
    std::map<std::string, RuleSettings, std::less<>> rules;
    std::map<std::string, TermFinder, std::less<>> finders; ///< for `vocabularies`, by name
    std::vector<std::string> acronyms;                      ///< those that the vocabularies know, sorted

    [[nodiscard]] const Vocabulary* vocabulary(std::string_view name) const;
    [[nodiscard]] const TermFinder* finder(std::string_view name) const;
    /// The vocabulary with this role; null if there is none.
    [[nodiscard]] const Vocabulary* vocabulary(VocabularyRole role) const;
    [[nodiscard]] const TermFinder* finder(VocabularyRole role) const;
    [[nodiscard]] bool knows_acronym(std::string_view acronym) const;
    [[nodiscard]] const FactPattern* fact(FactKind kind) const; ///< null if the layout does not ask for it
    /// The first section of the kind, or an empty one if there is none.
    [[nodiscard]] const SectionPattern& section(SectionKind kind) const;
    /// The levels of the first list.
    [[nodiscard]] const std::vector<ListLevel>& levels() const { return section(SectionKind::list).levels; }
};

/// The text of a layout, or of a vocabulary file ("months.xml"), that is compiled into the program. Empty if
/// there is none.
[[nodiscard]] std::string_view embedded_layout_source(std::string_view name);
[[nodiscard]] std::string_view embedded_resource(std::string_view file_name);
/// The names of the embedded layouts, in the order of layout/CMakeLists.txt.
[[nodiscard]] std::vector<std::string> embedded_layouts();

} // namespace rapporteur
