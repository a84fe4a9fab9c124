// A second opening, submission or heading, with the same words or others: left over from another draft, or
// pasted twice. The facts in it are not facts of the report.
#include "rules/support/repeats.hpp"
#include "rules/support/text.hpp"

#include <array>
#include <utility>

namespace rapporteur::rules::section_repeated {
namespace {

constexpr std::array messages{MessageKind{"opening", ""}, MessageKind{"submission", ""},
                              MessageKind{"heading", "words"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    for (const Repeats::Copy& copy : find_repeats(input).copies) {
        const std::string_view text = input.block_of(copy.element).text;
        auto message =
            copy.section == "heading" ? say(copy.section, {{"words", fold_space(text)}}) : say(copy.section);
        report(flaw_at(copy.element, 0, trimmed_end(text), std::move(message)));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "section-repeated",
                .code = "RN204",
                .family = "sections",
                .severity = Severity::error,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::section_repeated
