// A paragraph in another language than the report's: left untranslated. Languages are recognised by their
// little words (`little-word` of the drafting words).
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <string>

namespace rapporteur::rules::paragraph_language {
namespace {

constexpr std::array messages{MessageKind{"other", "words"}};
constexpr std::size_t fewest_foreign = 3;
constexpr std::size_t times_more = 3;         ///< foreign words than own ones
constexpr std::size_t fewest_behind_verb = 2; ///< where a verb of the other language opens the paragraph

/// The little words of a language, folded.
class LittleWords {
public:
    explicit LittleWords(const std::vector<std::string>& forms) {
        for (const std::string& form : forms) {
            words_.push_back(folded(form));
            lengths_[first_of(words_.back())] |= bit_of(words_.back().size());
        }
        std::sort(words_.begin(), words_.end());
    }
    [[nodiscard]] bool is_empty() const { return words_.empty(); }
    [[nodiscard]] bool has(std::string_view word) const {
        return (lengths_[first_of(word)] & bit_of(word.size())) != 0 &&
               std::binary_search(words_.begin(), words_.end(), word, std::less<>());
    }

private:
    static std::size_t first_of(std::string_view word) {
        return word.empty() ? 0 : static_cast<unsigned char>(word.front());
    }
    static std::uint32_t bit_of(std::size_t length) {
        return std::uint32_t{1} << std::min<std::size_t>(length, 31);
    }

    std::vector<std::string> words_;
    std::array<std::uint32_t, 256> lengths_ = {}; ///< by first byte; these two rule out most words
};

/// Whether the text opens an act in another language.
bool begins_with_foreign_verb(std::string_view text, const Layout& layout) {
    const Vocabulary* verbs = layout.vocabulary("verbs");
    return verbs != nullptr &&
           std::any_of(verbs->terms.begin(), verbs->terms.end(), [text](const Term& term) {
               return std::any_of(
                   term.foreign_forms.begin(), term.foreign_forms.end(),
                   [text](const std::string& form) { return starts_with_words(text, folded(form)); });
           });
}

/// Whether the words of a text are another language's: enough of the others', and many more than own ones.
bool is_foreign(std::string_view text, const LittleWords& own, const LittleWords& foreign,
                const Layout& layout) {
    std::size_t of_own = 0;
    std::size_t of_foreign = 0;
    for (const WordRange range : words_of(text)) {
        const std::string_view word = word_in(text, range);
        of_own += own.has(word) ? 1 : 0;
        of_foreign += foreign.has(word) ? 1 : 0;
    }
    if (of_own == 0 && of_foreign >= fewest_behind_verb && of_foreign < fewest_foreign)
        return begins_with_foreign_verb(text, layout);
    return of_foreign >= fewest_foreign && of_foreign > times_more * of_own;
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const Vocabulary* drafting = input.layout.vocabulary("drafting");
    if (drafting == nullptr)
        return;
    const auto little = std::find_if(drafting->terms.begin(), drafting->terms.end(),
                                     [](const Term& term) { return term.code == "little-word"; });
    if (little == drafting->terms.end())
        return;
    const LittleWords own(little->forms);
    const LittleWords foreign(little->foreign_forms);
    if (foreign.is_empty())
        return;
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        if (is_foreign(input.folded(index).text, own, foreign, input.layout))
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
