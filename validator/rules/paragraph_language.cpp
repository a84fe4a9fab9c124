// A paragraph in another language than the report's: left untranslated. Languages are told by their little
// words (`little-word` of the drafting words).
#include "rules/support/text.hpp"

#include <array>
#include <string>
#include <unordered_set>

namespace rapporteur::rules::paragraph_language {
namespace {

constexpr std::array messages{MessageKind{"other", "words"}};
constexpr std::size_t fewest_foreign = 3;
constexpr std::size_t times_more = 3; ///< foreign words than own ones

using LittleWords = std::unordered_set<std::string>;

LittleWords folded_words(const std::vector<std::string>& forms) {
    LittleWords words;
    for (const std::string& form : forms)
        words.insert(folded(form));
    return words;
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const Vocabulary* drafting = input.layout.vocabulary("drafting");
    LittleWords own;
    LittleWords foreign;
    for (const Term& term : drafting == nullptr ? std::vector<Term>() : drafting->terms) {
        if (term.code != "little-word")
            continue;
        own = folded_words(term.forms);
        foreign = folded_words(term.foreign_forms);
    }
    if (foreign.empty())
        return;
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const std::string_view text = input.folded(index).text;
        std::size_t of_own = 0;
        std::size_t of_foreign = 0;
        for (const WordRange word : words_of(text)) {
            const std::string each(word_in(text, word));
            of_own += own.contains(each) ? 1 : 0;
            of_foreign += foreign.contains(each) ? 1 : 0;
        }
        if (of_foreign >= fewest_foreign && of_foreign > times_more * of_own)
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
