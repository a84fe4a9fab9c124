// The layout asks for a heading between the opening and the list, "CONCLUSIONS", and there is none.
#include "rules/support/facts.hpp"

#include <array>

namespace rapporteur::rules::heading_missing {
namespace {

constexpr std::array messages{MessageKind{"missing", "name"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const SectionPattern& section = input.layout.section(SectionKind::heading);
    const bool asked = section.required && !section.cues.empty() && !input.layout.levels().empty();
    if (!asked || !input.report.elements_of(SectionKind::heading).empty())
        return;
    report(flaw_at_end(input, last_before_resolutions(input.report),
                       say("missing", {{"name", input.layout.levels().front().name, ArgumentKind::name}})));
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "heading-missing",
                .code = "RN203",
                .family = "sections",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::heading_missing
