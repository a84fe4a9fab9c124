// An item on a level the layout does not describe.
#include "rules/support/text.hpp"

#include <array>

namespace rapporteur::rules::item_too_deep {
namespace {

constexpr std::array messages{MessageKind{"deep", "label depth most"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    for (const std::uint32_t index : input.report.elements_of(ElementPart::item)) {
        const Element& item = input.report.elements[index];
        const std::size_t depth = item.depth;
        const std::size_t most = levels_of(input.report, input.layout, item).size();
        if (depth <= most)
            continue;
        report(flaw_at_label(index,
                             say("deep", {{"label", input.block_of(index).label.text, ArgumentKind::label},
                                          count_of("depth", depth),
                                          count_of("most", most)})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "item-too-deep",
                .code = "RN310",
                .family = "resolutions",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::item_too_deep
