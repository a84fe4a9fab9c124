// A typed number in a list that Word numbers. Where the whole list is typed there is nothing to tell.
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>

namespace rapporteur::rules::label_typed {
namespace {

constexpr std::array messages{MessageKind{"typed", "name label count"}};

void check_list(const RuleInput& input, const Siblings& list, const ReportFlaw& report) {
    std::uint32_t first = no_index;
    std::size_t typed = 0;
    bool automatic = false;
    for (const std::uint32_t index : list.elements) {
        const LabelSource source = input.block_of(index).label.source;
        automatic = automatic || source == LabelSource::automatic;
        if (source != LabelSource::typed)
            continue;
        ++typed;
        first = std::min(first, index);
    }
    if (!automatic || typed == 0)
        return;
    auto arguments = label_arguments(input, first);
    arguments.push_back(count_of("count", typed));
    report(flaw_at_label(first, say("typed", std::move(arguments))));
}

void check(const RuleInput& input, const ReportFlaw& report) {
    for (const ElementPart part : {ElementPart::entry, ElementPart::item}) {
        for (const Siblings& list : siblings_of(input.report, part))
            check_list(input, list, report);
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "label-typed",
                .code = "RN312",
                .family = "resolutions",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::label_typed
