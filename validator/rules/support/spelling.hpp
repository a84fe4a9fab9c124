// The words of a report that are in no dictionary, no vocabulary and not in the secretariat's own list. What
// stands in another language, names of people and places, acronyms and addresses are left alone.
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
    std::string word;              ///< as it is written first
    std::vector<WordSpot> spots;   ///< in document order
    std::vector<std::string> near; ///< what it may stand for; may be empty
    std::uint32_t second = 0;      ///< bytes before the second of two words that it is made of; 0: it is not
};

/// The rule `spelling`, by which dictionaries may be switched off, and what a layout may set of it: `dictionary` (a
/// language or names of dictionaries, in place of the layout's language) and `words` (further words).
inline constexpr std::string_view spelling_rule = "spelling";

/// Whether all dictionaries that are needed are there, and the rule `spelling` was not switched off.
[[nodiscard]] bool can_spell(const RuleInput& input);
/// The languages or dictionaries that are asked: "en", or "en_GB fr".
[[nodiscard]] std::vector<std::string> spelling_languages(const Layout& layout);

struct SpellingResult {
    std::vector<UnknownWord> words; ///< in the order of their first spots
    bool other_language = false;    ///< so many are unknown that the report is not in this language; no words
};
/// Only where can_spell().
[[nodiscard]] const SpellingResult& find_unknown_words(const RuleInput& input);

} // namespace rapporteur
