// An empty paragraph that has a label. It takes a number, so that all later numbers are too high by one.
#include "base/text.hpp"
#include "rules/support/text.hpp"

#include <array>

namespace rapporteur::rules::list_item_empty {
namespace {

constexpr std::array messages{MessageKind{"empty", "label"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto& dropped = input.blocks.dropped;
    for (std::uint32_t index = 0; index < dropped.size(); ++index) {
        if (dropped[index].kind != "empty-list-item")
            continue;
        report(flaw_of_artifact(static_cast<std::uint32_t>(input.blocks.artifacts.size()) + index,
                                say("empty", {{"label", dropped[index].name, ArgumentKind::label}})));
    }
    // A label that somebody typed leaves a paragraph without words.
    const auto& elements = input.report.elements;
    for (std::uint32_t index = 0; index < elements.size(); ++index) {
        const Block& block = input.block_of(index);
        const bool has_words = block.cell != no_index || !trim(block.text).empty() ||
                               (index + 1 < elements.size() && elements[index + 1].parent == index);
        if (!has_words && is_entry(elements[index]) && block.label.source == LabelSource::typed)
            report(flaw_at_label(index, say("empty", {{"label", block.label.text, ArgumentKind::label}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "list-item-empty",
                .code = "RN306",
                .family = "resolutions",
                .severity = Severity::error,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::list_item_empty
