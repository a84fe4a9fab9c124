#include "rules/support/foreign_text.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace rapporteur {
namespace {

constexpr std::size_t fewest_foreign = 3;
/// A paragraph is foreign if it has more than this many foreign words for each own one.
constexpr std::size_t times_more = 3;
constexpr std::size_t fewest_behind_verb = 1; ///< if the paragraph begins with a verb of the other language

WordSet folded_word_set(const std::vector<std::string>& forms) {
    WordSet words;
    for (const std::string& form : forms)
        words.insert(folded(form));
    return words;
}

bool begins_with_foreign_verb(std::string_view text, const Layout& layout) {
    const Vocabulary* verbs = layout.vocabulary(VocabularyRole::verbs);
    return verbs != nullptr &&
           std::any_of(verbs->terms.begin(), verbs->terms.end(), [text](const Term& term) {
               return std::any_of(
                   term.foreign_forms.begin(), term.foreign_forms.end(),
                   [text](const std::string& form) { return starts_with_words(text, folded(form)); });
           });
}

} // namespace

ForeignText::ForeignText(const RuleInput& input) : input_(input) {
    const Vocabulary* drafting = input.layout.vocabulary(VocabularyRole::drafting);
    if (drafting == nullptr)
        return;
    const auto little = std::find_if(drafting->terms.begin(), drafting->terms.end(),
                                     [](const Term& term) { return term.code == "little-word"; });
    if (little == drafting->terms.end() || little->foreign_forms.empty())
        return;
    own_ = folded_word_set(little->forms);
    foreign_ = folded_word_set(little->foreign_forms);
    is_known_ = true;
}

bool ForeignText::is_foreign(std::uint32_t element) const {
    if (!is_known_)
        return false;
    std::size_t of_own = 0;
    std::size_t of_foreign = 0;
    const std::string_view text = input_.folded(element).text;
    for (const WordRange range : input_.folded_words(element)) {
        const std::string_view word = word_in(text, range);
        of_own += own_.has(word) ? 1 : 0;
        of_foreign += foreign_.has(word) ? 1 : 0;
    }
    if (of_own == 0 && of_foreign >= fewest_behind_verb && of_foreign < fewest_foreign)
        return begins_with_foreign_verb(text, input_.layout);
    return of_foreign >= fewest_foreign && of_foreign > times_more * of_own;
}

} // namespace rapporteur
