// Finds the facts that an opening or a title line states: where they stand in the text and what they mean.
#pragma once

#include "layout/layout.hpp"
#include "report/report.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace rapporteur {

/// A text with its folded form, for several searches.
struct SearchText {
    explicit SearchText(std::string_view searched) : text(searched), folded(fold(searched)) {}
    std::string_view text;
    FoldedText folded;
};

/// Ranges of a text that a fact must not meet.
class AvoidedRanges {
public:
    explicit AvoidedRanges(std::vector<PhraseMatch> ranges);
    /// Whether the bytes [begin, end) have one in common with a range.
    [[nodiscard]] bool meets(std::uint32_t begin, std::uint32_t end) const;

private:
    std::vector<PhraseMatch> ranges_; ///< in their order; each ends where one of those up to it ends last
};

/// Finds a place: "Managua, Nicaragua", "Washington, D.C., United States", "Tapachula, Chiapas", a known city
/// alone, or a country after a cue. `avoid` holds ranges of other facts, such as the list of participants. If
/// the vocabulary knows the city only in another country, the fact has no code. Fact::element is not set,
/// here and below.
[[nodiscard]] std::optional<Fact> find_place(const SearchText& text, const std::vector<Phrase>& cues,
                                             const std::vector<PhraseMatch>& avoid, const Layout& layout);

/// The parts of a place: "Managua" and "Nicaragua".
struct PlaceParts {
    std::string_view city; ///< with its division, if one is named; empty if the country stands alone
    std::string_view country;
    std::string code; ///< of the country, or empty
};
[[nodiscard]] PlaceParts split_place(std::string_view place, const Layout& layout);

/// The names after a cue, or else the longest run of countries. Fact::attendee says what each name is. A name
/// that is no known country has no code.
[[nodiscard]] std::vector<Fact> find_participants(const SearchText& text, const FactPattern& pattern,
                                                  const Layout& layout);

/// The country, if the line names nothing else: "Canada", "the Republic of Panama;".
[[nodiscard]] std::optional<Fact> find_listed_participant(const SearchText& text, const FactPattern& pattern,
                                                          const Layout& layout);

/// The submission clause: the sentence or clause that has a cue in it.
[[nodiscard]] std::optional<Fact> find_submission(const SearchText& text, const std::vector<Phrase>& cues);

/// The ranges about something else than the meeting. They go from a cue such as "established on" to the words
/// that say that a meeting was held, or to the end of the sentence.
[[nodiscard]] std::vector<PhraseMatch> find_asides(const SearchText& text, const Layout& layout);

/// The body that met: a term of the pattern's vocabulary and group. A body has no code if its name is longer
/// than a known one, or if only "held its meeting" shows that it is a body.
[[nodiscard]] std::optional<Fact> find_body(const SearchText& text, const FactPattern& pattern,
                                            const Layout& layout);

/// The kind of meeting, beside words that say that a meeting was held: "its Sixth Extraordinary Meeting".
[[nodiscard]] std::optional<Fact> find_meeting_kind(const SearchText& text, const FactPattern& pattern,
                                                    const Layout& layout);

/// The first term of the pattern's vocabulary and group.
[[nodiscard]] std::optional<Fact> find_term(const SearchText& text, const FactPattern& pattern,
                                            const Layout& layout);

/// The date after a cue, or else the first date with a year.
[[nodiscard]] std::optional<Fact> find_date(const SearchText& text, const std::vector<Phrase>& cues,
                                            const std::vector<PhraseMatch>& avoid, const Layout& layout);

} // namespace rapporteur
