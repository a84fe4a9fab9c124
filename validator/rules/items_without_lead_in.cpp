// Items under a resolution that does not announce them as the layout asks (`leadIn` of the level). There is
// no repair, since many reports are written so.
#include "rules/support/text.hpp"
#include "rules/support/verbs.hpp"

#include <algorithm>
#include <array>

namespace rapporteur::rules::items_without_lead_in {
namespace {

constexpr std::array messages{MessageKind{"unannounced", "name label"}};

bool begins_list(const RuleInput& input, std::uint32_t item, const ListLevel& level) {
    const auto& readings = input.block_of(item).label.readings;
    return readings.empty() ||
           std::any_of(readings.begin(), readings.end(),
                       [&level](const LabelReading& each) { return each.value == level.start; });
}

void check(const RuleInput& input, const ReportFlaw& report) {
    for (const Siblings& list : siblings_of(input.report, ElementPart::item)) {
        // The words that announce a list may stand in a paragraph between resolution and list.
        const std::uint32_t before = list.elements.front() - 1;
        const std::string_view text = trim(input.block_of(before).text);
        const Element& first = input.report.elements[list.elements.front()];
        const std::size_t depth = first.depth;
        const auto& levels = levels_of(input.report, input.layout, first);
        const bool known = depth > 0 && depth <= levels.size();
        if (known && list.elements.size() == 1 &&
            !begins_list(input, list.elements.front(), levels[depth - 1]))
            continue;
        if (!known || text.empty() || text.ends_with(levels[depth - 1].lead_in))
            continue;
        // The paragraph before the items may be the first item, which has lost its label.
        const std::string_view above = trim(input.block_of(list.parent).text);
        const bool lost = before != list.parent && above.ends_with(levels[depth - 1].lead_in) &&
                          opening_act(input, before).kind == ActKind::verb;
        if (lost)
            continue;
        const std::uint32_t end = trimmed_end(input.block_of(before).text);
        auto arguments = label_arguments(input, list.parent);
        report(flaw_at(before, end, end, say("unannounced", std::move(arguments))));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "items-without-lead-in",
                .code = "RN309",
                .family = "resolutions",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::items_without_lead_in
