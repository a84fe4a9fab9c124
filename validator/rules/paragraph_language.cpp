// A paragraph in another language than the report: somebody forgot to translate it. A language is recognised
// by its little words (`little-word` of the drafting words).
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rapporteur::rules::paragraph_language {
namespace {

constexpr std::array messages{MessageKind{"other", "words"}};
constexpr std::size_t fewest_foreign = 3;
/// A paragraph is foreign if it has more than this many foreign words for each own one.
constexpr std::size_t times_more = 3;
constexpr std::size_t fewest_behind_verb = 2; ///< if the paragraph begins with a verb of the other language

WordSet folded_words(const std::vector<std::string>& forms) {
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

/// Whether a text is in the other language: it has enough little words of that language, and far more than
/// little words of the report's language.
bool is_foreign(std::string_view text, const std::vector<WordRange>& words, const WordSet& own,
                const WordSet& foreign, const Layout& layout) {
    std::size_t of_own = 0;
    std::size_t of_foreign = 0;
    for (const WordRange range : words) {
        const std::string_view word = word_in(text, range);
        of_own += own.has(word) ? 1 : 0;
        of_foreign += foreign.has(word) ? 1 : 0;
    }
    if (of_own == 0 && of_foreign >= fewest_behind_verb && of_foreign < fewest_foreign)
        return begins_with_foreign_verb(text, layout);
    return of_foreign >= fewest_foreign && of_foreign > times_more * of_own;
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const Vocabulary* drafting = input.layout.vocabulary(VocabularyRole::drafting);
    if (drafting == nullptr)
        return;
    const auto little = std::find_if(drafting->terms.begin(), drafting->terms.end(),
                                     [](const Term& term) { return term.code == "little-word"; });
    if (little == drafting->terms.end())
        return;
    const WordSet own = folded_words(little->forms);
    const WordSet foreign = folded_words(little->foreign_forms);
    if (foreign.empty())
        return;
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        if (is_foreign(input.folded(index).text, input.folded_words(index), own, foreign, input.layout))
            report(flaw_at(index, 0, trimmed_end(input.block_of(index).text),
                           say("other", {{"words", std::string(cut(input.block_of(index).text, 40))}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "paragraph-language",
                .code = "RN430",
                .family = "text",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::paragraph_language
