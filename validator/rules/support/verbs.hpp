// How a resolution or an item begins: with a verb of the vocabulary, in which form, or with words that lead
// to one.
#pragma once

#include "rules/rule.hpp"

#include <cstdint>
#include <string_view>

namespace rapporteur {

enum class ActKind : std::uint8_t {
    none,
    verb, ///< "Thank", "To thank"; after the mark of an infinitive also a verb the vocabulary does not have
    introducer ///< "Regarding the indicators, ..."
};

struct Act {
    ActKind kind = ActKind::none;
    std::string_view form;   ///< of a verb, what the vocabulary calls it: "bare", "infinitive", "impersonal"
    std::uint32_t begin = 0; ///< bytes of the words in the block's text
    std::uint32_t end = 0;
};
[[nodiscard]] const Act& opening_act(const RuleInput& input, std::uint32_t element);

/// The form of the verb in which the entries of the list begin that the element stands in, where at least four
/// of them do and three in four: there what begins otherwise is no style. Empty where they do not.
[[nodiscard]] std::string_view usual_form(const RuleInput& input, std::uint32_t element);

/// Whether a word of the text is a form of a verb that decides, "decided", "agradeció": it begins like one.
[[nodiscard]] bool speaks_of_act(const RuleInput& input, std::uint32_t element);

/// Whether the element is a sentence: "The countries took note of ...". Told by its length and its stop,
/// since the verbs of a sentence are beyond a vocabulary of openings.
[[nodiscard]] bool is_sentence(const RuleInput& input, std::uint32_t element);

} // namespace rapporteur
