// Two entries of the list say the same, word for word.
#include "rules/support/text.hpp"

#include <array>
#include <string_view>
#include <unordered_map>

namespace rapporteur::rules::act_repeated {
namespace {

constexpr std::array messages{MessageKind{"repeated", "name label"}};
constexpr std::size_t fewest_words = 5;

/// The words without the marks at the end.
std::string_view act_words(const FoldedText& text) {
    std::string_view words = trim(text.text);
    while (!words.empty() && std::string_view(".;:, ").find(words.back()) != std::string_view::npos)
        words.remove_suffix(1);
    return words;
}

void check(const RuleInput& input, const ReportFlaw& report) {
    std::unordered_map<std::string_view, std::uint32_t> first;
    const auto& elements = input.report.elements;
    for (std::uint32_t index = 0; index < elements.size(); ++index) {
        // A lead-in such as "the following was agreed to:" may stand before several lists.
        const std::string_view text = trim(input.block_of(index).text);
        if (!is_decision(elements[index]) || text.ends_with(':') || input.words(index).size() < fewest_words)
            continue;
        const auto [known, is_new] = first.try_emplace(act_words(input.folded(index)), index);
        if (is_new)
            continue;
        const std::uint32_t before = elements[known->second].part == ElementPart::continuation
                                         ? elements[known->second].parent
                                         : known->second;
        if (before == no_index)
            continue;
        report(flaw_at(index, 0, trimmed_end(input.block_of(index).text),
                       say("repeated", label_arguments(input, before))));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "act-repeated",
                .code = "RN319",
                .family = "resolutions",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::act_repeated
