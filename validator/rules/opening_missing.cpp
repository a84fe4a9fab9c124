// No paragraph reads like the opening that the layout describes. The rules for the facts of the opening are
// silent then.
#include "rules/support/facts.hpp"

#include <array>

namespace rapporteur::rules::opening_missing {
namespace {

constexpr std::array messages{MessageKind{"missing", ""}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const SectionPattern& section = input.layout.section(SectionKind::opening);
    if (!section.required || section.cues.empty() || !input.report.elements_of(SectionKind::opening).empty())
        return;
    Flaw flaw;
    flaw.message = say("missing");
    // The missing opening is placed before the first element that is not a line of the title block.
    for (std::uint32_t index = 0; index < input.report.elements.size() && flaw.element == no_index; ++index) {
        if (input.report.elements[index].kind != SectionKind::title_block)
            flaw.element = index;
    }
    report(std::move(flaw));
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "opening-missing",
                .code = "RN101",
                .family = "opening",
                .severity = Severity::error,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::opening_missing
