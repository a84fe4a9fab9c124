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
    verb,      ///< "Thank", "To thank". After the mark of an infinitive, or by its ending, any word is a verb
    introducer ///< "Regarding the indicators, ..."
};

struct Act {
    ActKind kind = ActKind::none;
    /// The vocabulary's name for the form of a verb: "bare", "infinitive", "impersonal". Of a verb that no
    /// vocabulary has, also "first-person" or "gerund".
    std::string_view form;
    bool is_known = true;    ///< the vocabulary has the verb, or the mark of an infinitive stands before it
    std::uint32_t begin = 0; ///< bytes of the words in the block's text
    std::uint32_t end = 0;
};
[[nodiscard]] const Act& opening_act(const RuleInput& input, std::uint32_t element);

/// The form of the verb with which the entries of the element's list begin. At least four entries and at
/// least three quarters of them must begin with it; then another beginning is no style but a mistake. Empty
/// if there is no such form.
[[nodiscard]] std::string_view usual_form(const RuleInput& input, std::uint32_t element);

/// Whether a word of the text begins like an operative verb and so is probably a form of it: "decided",
/// "agradeció". A word after an article does not count.
[[nodiscard]] bool speaks_of_act(const RuleInput& input, std::uint32_t element);

/// Whether the element is a sentence: "The countries took note of ...". This is judged by its length and its
/// stop: the vocabulary has only the verbs that begin resolutions.
[[nodiscard]] bool is_sentence(const RuleInput& input, std::uint32_t element);

/// From the beginning that all forms of a verb share to the verb; both folded.
using VerbStems = std::map<std::string, std::string, std::less<>>;

/// By section: the form with which its entries begin (usual_form()).
using UsualForms = std::map<std::uint32_t, std::string_view>;

} // namespace rapporteur
