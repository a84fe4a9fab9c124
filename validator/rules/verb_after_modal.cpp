// A verb that is not bare behind a modal verb, or behind the mark of the infinitive that begins an act: "will
// submits", "To thanks", "To requested". The layout's drafting words have the modal verbs, and adverbs in "s"
// that may stand between; behind the mark only verbs of the vocabulary count.
#include "base/text.hpp"
#include "report/names.hpp"
#include "rules/support/text.hpp"

#include <array>
#include <string>

namespace rapporteur::rules::verb_after_modal {
namespace {

constexpr std::array messages{MessageKind{"third", "words modal"}};

bool is_third_person(std::string_view word) {
    return word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is") &&
           !word.ends_with("ias");
}

/// Whether the word is a verb of the vocabulary with an ending: "thanks", "requested", "invited".
bool is_inflected(const TermFinder& verbs, std::string_view word) {
    const auto is_verb = [&verbs](std::string_view stem) { return verbs.exact_folded(stem) != nullptr; };
    if (is_verb(word))
        return false;
    return (word.ends_with('s') && is_verb(word.substr(0, word.size() - 1))) ||
           (word.ends_with("ed") &&
            (is_verb(word.substr(0, word.size() - 2)) || is_verb(word.substr(0, word.size() - 1))));
}

void check_acts(const RuleInput& input, const ReportFlaw& report) {
    const WordSet marks(drafting_words(input.layout, "infinitive"));
    const TermFinder* verbs = input.layout.finder(VocabularyRole::verbs);
    if (marks.empty() || verbs == nullptr)
        return;
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const auto& words = input.words(index);
        if (!is_entry(input.report.elements[index]) || words.size() < 2)
            continue;
        const std::string_view text = input.block_of(index).text;
        const auto mark = word_in(text, words[0]);
        if (marks.has(folded(mark)) && is_inflected(*verbs, folded(word_in(text, words[1]))))
            report(flaw_at(index, words[0].begin, words[1].end,
                           say("third", {{"words", std::string(text.substr(words[0].begin,
                                                                           words[1].end - words[0].begin))},
                                         {"modal", std::string(mark)}})));
    }
}

void check(const RuleInput& input, const ReportFlaw& report) {
    check_acts(input, report);
    const WordSet modals(drafting_words(input.layout, "modal"));
    const WordSet adverbs(drafting_words(input.layout, "after-modal"));
    if (modals.empty())
        return;
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const std::string_view text = input.block_of(index).text;
        const auto& words = input.words(index);
        for (std::size_t at = 0; at + 1 < words.size(); ++at) {
            const auto modal = word_in(text, words[at]); // "May" with a capital is a month
            const auto verb = word_in(text, words[at + 1]);
            if (!modals.has(modal) ||
                text.substr(words[at].end, words[at + 1].begin - words[at].end) != " " ||
                !is_third_person(verb) || is_name_word(verb) || adverbs.has(verb))
                continue;
            report(flaw_at(index, words[at].begin, words[at + 1].end,
                           say("third", {{"words", std::string(modal) + " " + std::string(verb)},
                                         {"modal", std::string(modal)}})));
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "verb-after-modal",
                .code = "RN445",
                .family = "text",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::verb_after_modal
