// A paragraph in another language than the report: somebody forgot to translate it. A language is recognised
// by its little words (`little-word` of the drafting words).
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <string>

namespace rapporteur::rules::paragraph_language {
namespace {

constexpr std::array messages{MessageKind{"other", "words"}};
constexpr std::size_t fewest_foreign = 3;
/// A paragraph is foreign if it has more than this many foreign words for each own one.
constexpr std::size_t times_more = 3;

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
    /// Bit set of lengths, by first byte: rules out most words without a search.
    std::array<std::uint32_t, 256> lengths_ = {};
};

/// Whether a text is in the other language: it has enough of its little words, and far more than own ones.
bool is_foreign(std::string_view text, const LittleWords& own, const LittleWords& foreign) {
    std::size_t of_own = 0;
    std::size_t of_foreign = 0;
    for (const WordRange range : words_of(text)) {
        const std::string_view word = word_in(text, range);
        of_own += own.has(word) ? 1 : 0;
        of_foreign += foreign.has(word) ? 1 : 0;
    }
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
        if (is_foreign(input.folded(index).text, own, foreign))
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
