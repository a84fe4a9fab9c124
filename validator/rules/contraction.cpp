// A short form of speech in a formal text: "it's", "don't". The layout's drafting words list them
// (`contraction`). Within quotation marks they are somebody's words.
#include "rules/support/quotes.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rapporteur::rules::contraction {
namespace {

constexpr std::array messages{MessageKind{"informal", "found"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto contractions = drafting_words(input.layout, "contraction");
    if (contractions.empty())
        return;
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const std::string_view text = input.block_of(index).text;
        if (input.folded(index).text.find('\'') == std::string::npos)
            continue;
        const auto quotations = find_quotations(text);
        for (const WordRange word : input.words(index)) {
            const std::string plain = folded(word_in(text, word));
            const bool quoted = std::any_of(quotations.begin(), quotations.end(), [&](const Quotation& each) {
                return each.opening.end <= word.begin && word.end <= each.closing.begin;
            });
            if (!quoted && std::find(contractions.begin(), contractions.end(), plain) != contractions.end())
                report(flaw_at(index, word.begin, word.end,
                               say("informal", {{"found", std::string(word_in(text, word))}})));
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "contraction",
                .code = "RN421",
                .family = "text",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::contraction
