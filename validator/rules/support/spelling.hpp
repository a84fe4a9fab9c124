// The words of a report that are in no dictionary, in no vocabulary and not in the secretariat's own list.
// Text in another language, names of people and places, acronyms and addresses are ignored.
#pragma once

#include "rules/rule.hpp"
#include "rules/support/text.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

struct WordSpot {
    std::uint32_t element = 0;
    WordRange range;
};

struct UnknownWord {
    std::string word;              ///< as the report writes it first
    std::vector<WordSpot> spots;   ///< in document order
    std::vector<std::string> near; ///< proposals for what was meant; may be empty
    /// If the word is two words without a space: offset of the second in bytes; otherwise 0.
    std::uint32_t second = 0;
};

/// The rule `spelling` switches the dictionaries on. A layout may set `dictionary` (a language, or names of
/// dictionaries, instead of the layout's language) and `words` (further right words).
inline constexpr std::string_view spelling_rule = "spelling";

/// Whether all needed dictionaries are there and the rule `spelling` is not switched off.
[[nodiscard]] bool can_spell(const RuleInput& input);
/// The languages or dictionaries to ask for: "en", or "en_GB fr".
[[nodiscard]] std::vector<std::string> spelling_languages(const Layout& layout);

struct SpellingResult {
    std::vector<UnknownWord> words; ///< in the order of their first spots
    /// So many words are unknown that the report is not in this language; `words` is empty then.
    bool other_language = false;
};
/// Requires can_spell().
[[nodiscard]] const SpellingResult& find_unknown_words(const RuleInput& input);

} // namespace rapporteur
