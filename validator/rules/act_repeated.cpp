// Two entries of the list have the same words. A list that stands twice is one finding.
#include "rules/support/repeats.hpp"
#include "rules/support/text.hpp"

#include <array>
#include <string_view>
#include <unordered_map>

namespace rapporteur::rules::act_repeated {
namespace {

constexpr std::array messages{MessageKind{"repeated", "name label"},
                              MessageKind{"several", "name label count"}};
constexpr std::size_t fewest_words = 5;
constexpr std::size_t fewest_of_item = 3;

/// The text without the punctuation at its end.
std::string_view act_words(const FoldedText& text) {
    std::string_view words = trim(text.text);
    while (!words.empty() && std::string_view(".;:, ").find(words.back()) != std::string_view::npos)
        words.remove_suffix(1);
    return words;
}

/// Consecutive entries that repeat earlier entries, in the same order.
struct RepeatedRun {
    std::uint32_t first = 0;  ///< the first element of the run
    std::uint32_t before = 0; ///< the element that `first` repeats
    std::uint32_t last = 0;   ///< the element that the last of the run repeats
    std::size_t count = 0;
};

void report_run(const RuleInput& input, const RepeatedRun& run, const ReportFlaw& report) {
    auto arguments = label_arguments(input, run.before);
    if (run.count > 1)
        arguments.push_back(count_of("count", run.count));
    report(flaw_at(run.first, 0, trimmed_end(input.block_of(run.first).text),
                   say(run.count > 1 ? "several" : "repeated", std::move(arguments))));
}

void check(const RuleInput& input, const ReportFlaw& report) {
    RepeatedRun run;
    const auto end_run = [&] {
        if (run.count > 0)
            report_run(input, run, report);
        run.count = 0;
    };
    std::unordered_map<std::string_view, std::uint32_t> first;
    const auto& elements = input.report.elements;
    const auto& copied = find_repeats(input).copied; // section-repeated tells of these
    for (std::uint32_t index = 0; index < elements.size(); ++index) {
        // A lead-in such as "the following was agreed to:" may stand before several lists.
        const std::string_view text = trim(input.block_of(index).text);
        // The cells of a table may well say the same.
        const bool in_table =
            elements[index].part == ElementPart::continuation && input.block_of(index).cell != no_index;
        const bool brief = input.words(index).size() < fewest_words;
        if (in_table || copied[index] || !is_decision(elements[index]) || text.ends_with(':') ||
            (brief &&
             (elements[index].part != ElementPart::item || input.words(index).size() < fewest_of_item)))
            continue;
        const auto [known, is_new] = first.try_emplace(act_words(input.folded(index)), index);
        // A few words may well stand under two entries, but not twice under one.
        if (is_new || (brief && elements[known->second].parent != elements[index].parent)) {
            known->second = index;
            end_run();
            continue;
        }
        const std::uint32_t before = elements[known->second].part == ElementPart::continuation
                                         ? elements[known->second].parent
                                         : known->second;
        if (before == no_index)
            continue;
        if (run.count > 0 && before <= run.last)
            end_run();
        if (run.count == 0)
            run = {index, before, before, 0};
        run.last = before;
        ++run.count;
    }
    end_run();
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
