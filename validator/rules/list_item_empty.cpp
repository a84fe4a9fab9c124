// An empty paragraph that has a label. It takes a number, so that all later numbers are too high by one.
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
