// An item on a level the layout does not describe.
#include "rules/support/text.hpp"

#include <array>

namespace rapporteur::rules::item_too_deep {
namespace {

constexpr std::array messages{MessageKind{"deep", "label depth most"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const std::size_t most = input.layout.levels.size();
    for (const std::uint32_t index : input.report.elements_of(Role::item)) {
        const std::size_t depth = input.report.elements[index].depth;
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
