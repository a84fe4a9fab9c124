// How a resolution or an item begins: with a verb of the vocabulary, in which form, or with words that lead
// to one.
#pragma once

#include "rules/rule.hpp"

#include <cstdint>

namespace rapporteur {

enum class ActKind : std::uint8_t {
    none,
    bare,       ///< "Thank"
    infinitive, ///< "To thank", also of a verb the vocabulary does not have
    introducer  ///< "Regarding the indicators, ..."
};

struct Act {
    ActKind kind = ActKind::none;
    std::uint32_t begin = 0; ///< bytes of the words in the block's text
    std::uint32_t end = 0;
};
[[nodiscard]] Act opening_act(const RuleInput& input, std::uint32_t element);

/// Whether the element speaks of what someone does in a sentence: "The countries took note of". Told by its
/// length and its stop, since the verbs of a sentence are beyond a vocabulary of openings.
[[nodiscard]] bool has_verb_of_body(const RuleInput& input, std::uint32_t element);

} // namespace rapporteur
