// An empty paragraph that has a label. It takes a number, so that all later numbers are too high by one. The
// repair numbers them on without it; the rules of sequences are silent about that gap.
#include "base/text.hpp"
#include "rules/support/empty_entries.hpp"
#include "rules/support/labels.hpp"
#include "rules/support/text.hpp"

#include <array>
#include <map>
#include <string_view>
#include <utility>

namespace rapporteur::rules::list_item_empty {
namespace {

constexpr std::array messages{MessageKind{"empty", "label"}, MessageKind{"numbered-on", "label"}};

/// The flaws of lists that number on behind an empty paragraph, by the index of the first one there. Their
/// repair gives back the numbers that it took.
std::map<std::uint32_t, Flaw> renumbered(const RuleInput& input) {
    std::map<std::uint32_t, Flaw> flaws;
    if (find_empty_entries(input).empty())
        return flaws;
    for (const ElementPart part : {ElementPart::entry, ElementPart::item}) {
        for (const CheckedList& list : check_lists(input, part)) {
            for (const SequenceBreak& at : find_breaks(input, list)) {
                const auto empty =
                    at.kind == BreakKind::gap ? empty_before_gap(input, list, at.first) : std::nullopt;
                if (empty)
                    flaws.try_emplace(empty->dropped,
                                      relabel(input, list, at.first, at.end, say("numbered-on")));
            }
        }
    }
    return flaws;
}

void check(const RuleInput& input, const ReportFlaw& report) {
    auto behind = renumbered(input);
    const auto& dropped = input.blocks.dropped;
    for (std::uint32_t index = 0; index < dropped.size(); ++index) {
        if (dropped[index].kind != "empty-list-item")
            continue;
        const auto known = behind.find(index);
        const std::string_view message = known == behind.end() ? "empty" : "numbered-on";
        Flaw flaw = flaw_of_artifact(static_cast<std::uint32_t>(input.blocks.artifacts.size()) + index,
                                     say(message, {{"label", dropped[index].name, ArgumentKind::label}}));
        if (known != behind.end()) {
            flaw.fix = known->second.fix;
            flaw.edits = std::move(known->second.edits);
        }
        report(std::move(flaw));
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
                .fix = FixSafety::safe,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::list_item_empty
