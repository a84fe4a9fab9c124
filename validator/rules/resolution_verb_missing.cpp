// A resolution that begins neither with an operative verb of the vocabulary nor with words that lead to one.
// A text that ends in a colon is accepted: its items say what is decided.
#include "rules/support/text.hpp"
#include "rules/support/verbs.hpp"

#include <algorithm>
#include <array>

namespace rapporteur::rules::resolution_verb_missing {
namespace {

constexpr std::array messages{MessageKind{"missing", "name label words"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    if (input.layout.finder("verbs") == nullptr)
        return;
    for (const std::uint32_t index : input.report.elements_of(ElementPart::entry)) {
        const std::string_view text = input.block_of(index).text;
        if (opening_act(input, index).kind != ActKind::none || is_sentence(input, index) ||
            speaks_of_act(input, index) || text.substr(0, trimmed_end(text)).ends_with(':'))
            continue;
        const auto& words = input.words(index);
        if (words.empty())
            continue;
        const std::size_t shown = std::min<std::size_t>(words.size(), 4);
        const std::uint32_t end = words[shown - 1].end;
        auto arguments = label_arguments(input, index);
        arguments.push_back(
            {"words", std::string(text.substr(words.front().begin, end - words.front().begin))});
        report(flaw_at(index, words.front().begin, end, say("missing", std::move(arguments))));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "resolution-verb-missing",
                .code = "RN315",
                .family = "resolutions",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::resolution_verb_missing
