// A verb in the third person behind a modal verb: "will submits". The layout's drafting words have the modal
// verbs, and adverbs in "s" that may stand between.
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

void check(const RuleInput& input, const ReportFlaw& report) {
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
