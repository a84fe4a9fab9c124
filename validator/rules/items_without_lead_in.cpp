// Items under a resolution that does not announce them by a colon. Many reports are written so; nothing is
// repaired.
#include "rules/support/text.hpp"

#include <array>

namespace rapporteur::rules {
namespace {

constexpr std::array messages{MessageKind{"unannounced", "name label"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    for (const Siblings& list : siblings_of(input.report, Role::item)) {
        // What leads to a list may stand in a paragraph between.
        const std::uint32_t before = list.elements.front() - 1;
        const std::string_view text = input.block_of(before).text;
        const std::uint32_t end = trimmed_end(text);
        if (end == 0 || text[end - 1] == ':')
            continue;
        auto arguments = label_arguments(input, list.parent);
        report(flaw_at(before, end, end, say("unannounced", std::move(arguments))));
    }
}

} // namespace

extern const Rule items_without_lead_in;
const Rule items_without_lead_in{.name = "items-without-lead-in",
                                 .code = "RN309",
                                 .family = "resolutions",
                                 .severity = Severity::info,
                                 .fix = std::nullopt,
                                 .messages = messages,
                                 .parameters = {},
                                 .check = check};

} // namespace rapporteur::rules
