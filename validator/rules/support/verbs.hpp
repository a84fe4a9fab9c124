// How a resolution or an item begins: with a verb of the vocabulary in some form, or with words that lead to
// one.
#pragma once

#include "rules/rule.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace rapporteur {

enum class ActKind : std::uint8_t {
    none,
    verb,      ///< "Thank", "To thank". After the mark of an infinitive any word counts as a verb
    introducer ///< "Regarding the indicators, ..."
};

struct Act {
    ActKind kind = ActKind::none;
    /// The vocabulary's name for the form of a verb: "bare", "infinitive", "impersonal".
    std::string_view form;
    std::uint32_t begin = 0; ///< bytes of the words in the block's text
    std::uint32_t end = 0;
};
[[nodiscard]] const Act& opening_act(const RuleInput& input, std::uint32_t element);

/// Whether some word of the text is an inflected form of an operative verb: "decided", "agradeció". It is
/// recognised by its beginning.
[[nodiscard]] bool speaks_of_act(const RuleInput& input, std::uint32_t element);

/// Whether the element is a sentence: "The countries took note of ...". This is judged by its length and its
/// stop: the vocabulary has only the verbs that begin resolutions.
[[nodiscard]] bool is_sentence(const RuleInput& input, std::uint32_t element);

/// What the forms of a verb begin with, and the verb, folded.
using VerbStems = std::map<std::string, std::string, std::less<>>;

} // namespace rapporteur
