// A list of one item. There is no repair: only the author knows whether the item should be the resolution
// itself.
#include "rules/support/text.hpp"

#include <array>

namespace rapporteur::rules::item_single {
namespace {

constexpr std::array messages{MessageKind{"single", "name label above"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    for (const Siblings& list : siblings_of(input, ElementPart::item)) {
        const Element& first = input.report.elements[list.elements.front()];
        const std::size_t depth = first.depth;
        const auto& levels = levels_of(input.report, input.layout, first);
        const bool may_be_single = depth == 0 || depth > levels.size() || levels[depth - 1].fewest < 2;
        if (list.elements.size() != 1 || may_be_single)
            continue;
        auto arguments = label_arguments(input, list.elements.front());
        arguments.push_back({"above", label_arguments(input, list.parent).front().value, ArgumentKind::name});
        report(flaw_at_label(list.elements.front(), say("single", std::move(arguments))));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "item-single",
                .code = "RN307",
                .family = "resolutions",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::item_single
