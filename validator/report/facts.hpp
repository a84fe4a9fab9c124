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

/// "Managua, Nicaragua", "Washington, D.C., United States", a city of the vocabulary alone, or a country
/// after a cue. `avoid` holds ranges that belong to other facts: the list of participants is no place. Facts
/// come without an element.
[[nodiscard]] std::optional<Fact> find_place(const SearchText& text, const std::vector<Phrase>& cues,
                                             const std::vector<PhraseMatch>& avoid, const Layout& layout);

/// The list of countries after a cue, or else the longest run of countries in the text. A name in the list
/// that is no known country is a participant without a code; an organisation or an acronym is passed over.
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

/// The first term of the pattern's vocabulary and group.
[[nodiscard]] std::optional<Fact> find_term(const SearchText& text, const FactPattern& pattern,
                                            const Layout& layout);

/// The date after a cue, else the first that has a year.
[[nodiscard]] std::optional<Fact> find_date(const SearchText& text, const std::vector<Phrase>& cues,
                                            const std::vector<PhraseMatch>& avoid, const Layout& layout);

} // namespace rapporteur
