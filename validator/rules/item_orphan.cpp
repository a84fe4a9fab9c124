// An item that stands before any resolution. If there is no resolution at all, resolutions-missing reports
// that.
#include "rules/support/facts.hpp"

#include <array>

namespace rapporteur::rules::item_orphan {
namespace {

constexpr std::array messages{MessageKind{"orphan", "item name label"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto& levels = input.layout.levels();
    if (levels.empty() || input.report.elements_of(ElementPart::entry).empty())
        return;
    for (const std::uint32_t index : input.report.elements_of(ElementPart::item)) {
        const Element& element = input.report.elements[index];
        if (element.parent != no_index)
            continue;
        const std::size_t level =
            element.depth > 0 && element.depth <= levels.size() ? element.depth - 1U : 0;
        Flaw flaw;
        flaw.element = index;
        flaw.at_label = true;
        flaw.message =
            say("orphan", {{"item", levels[level].name, ArgumentKind::name},
                           {"name", levels.front().name, ArgumentKind::name},
                           {"label", input.blocks.blocks[element.block].label.text, ArgumentKind::label}});
        report(std::move(flaw));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "item-orphan",
                .code = "RN305",
                .family = "resolutions",
                .severity = Severity::error,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::item_orphan
