// The facts that an opening or a title line states: where in the text they stand and what they mean.
#pragma once

#include "layout/layout.hpp"
#include "report/report.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace rapporteur {

/// A text with its folded form, searched by several finders.
struct SearchText {
    explicit SearchText(std::string_view searched) : text(searched), folded(fold(searched)) {}
    std::string_view text;
    FoldedText folded;
};

/// "Managua, Nicaragua", "Washington, D.C., United States", "Tapachula, Chiapas", a city of the vocabulary
/// alone, or a country after a cue. `avoid` holds ranges that belong to other facts: the list of participants
/// is no place. A city that the vocabulary knows in another country leaves the country in doubt. Facts come
/// without an element.
[[nodiscard]] std::optional<Fact> find_place(const SearchText& text, const std::vector<Phrase>& cues,
                                             const std::vector<PhraseMatch>& avoid, const Layout& layout);

/// The words of a place: "Managua" and "Nicaragua".
struct PlaceParts {
    std::string_view city; ///< with a division, where one is named; empty where a country stands alone
    std::string_view country;
    std::string code; ///< of the country, or empty
};
[[nodiscard]] PlaceParts split_place(std::string_view place, const Layout& layout);

/// The list of names after a cue, or else the longest run of countries in the text. Fact::attendee says what
/// each is; a name that is no known country has no code.
[[nodiscard]] std::vector<Fact> find_participants(const SearchText& text, const FactPattern& pattern,
                                                  const Layout& layout);

/// The country that is all there is on a line of a list: "Canada", "the Republic of Panama;".
[[nodiscard]] std::optional<Fact> find_listed_participant(const SearchText& text, const FactPattern& pattern,
                                                          const Layout& layout);

/// The submission clause: the sentence or clause that holds a cue.
[[nodiscard]] std::optional<Fact> find_submission(const SearchText& text, const std::vector<Phrase>& cues);

/// What the text tells of something else than the meeting: from "established on" to the words that say that a
/// meeting was held, or to the end of the sentence.
[[nodiscard]] std::vector<PhraseMatch> find_asides(const SearchText& text, const Layout& layout);

/// The body that met: a term of the pattern's vocabulary and group. A name that goes on beyond a known one,
/// and the subject of "held its meeting" that no vocabulary knows, are bodies without a code.
[[nodiscard]] std::optional<Fact> find_body(const SearchText& text, const FactPattern& pattern,
                                            const Layout& layout);

/// The kind of meeting, where the words stand that say that a meeting was held: "its Sixth Extraordinary
/// Meeting".
[[nodiscard]] std::optional<Fact> find_meeting_kind(const SearchText& text, const FactPattern& pattern,
                                                    const Layout& layout);

/// The first term of the pattern's vocabulary and group.
[[nodiscard]] std::optional<Fact> find_term(const SearchText& text, const FactPattern& pattern,
                                            const Layout& layout);

/// The date after a cue, else the first that has a year.
[[nodiscard]] std::optional<Fact> find_date(const SearchText& text, const std::vector<Phrase>& cues,
                                            const std::vector<PhraseMatch>& avoid, const Layout& layout);

} // namespace rapporteur
