// The layout asks for a heading between the opening and the list, "CONCLUSIONS", and there is none.
#include "rules/support/facts.hpp"

#include "base/text.hpp"

#include <array>
#include <utility>

namespace rapporteur::rules::heading_missing {
namespace {

constexpr std::array messages{MessageKind{"missing", "name"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const SectionPattern& section = input.layout.section(SectionKind::heading);
    const bool asked = section.required && !section.cues.empty() && !input.layout.levels().empty();
    if (!asked || !input.report.elements_of(SectionKind::heading).empty())
        return;
    const std::uint32_t last = last_before_resolutions(input.report);
    Flaw flaw = flaw_at_end(
        input, last, say("missing", {{"name", input.layout.levels().front().name, ArgumentKind::name}}));
    // A sentence with a colon also leads to the list, but readers do not find it as fast as a heading.
    if (last != no_index && trim(input.block_of(last).text).ends_with(':'))
        flaw.severity = Severity::info;
    report(std::move(flaw));
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
