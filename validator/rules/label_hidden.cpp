// Word counts a paragraph in a list but shows no number: the number is hidden or its text is empty.
#include "rules/support/text.hpp"

#include <array>

namespace rapporteur::rules::label_hidden {
namespace {

constexpr std::array messages{MessageKind{"hidden", ""}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto& elements = input.report.elements;
    for (std::uint32_t index = 0; index < elements.size(); ++index) {
        const bool in_list =
            elements[index].part == ElementPart::continuation || elements[index].kind == SectionKind::loose;
        if (in_list && input.block_of(index).label.unseen)
            report(flaw_at(index, 0, 0, say("hidden")));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "label-hidden",
                .code = "RN314",
                .family = "resolutions",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::label_hidden
