// An item ends in a comma or semicolon where the other items do not, or the last item does.
#include "rules/support/endings.hpp"

#include <array>

namespace rapporteur::rules::final_comma {
namespace {

constexpr std::array messages{MessageKind{"comma", ending_arguments}, MessageKind{"last", ending_arguments}};

void check(const RuleInput& input, const ReportFlaw& report) {
    for (const EndingFlaw& ending : find_ending_flaws(input)) {
        if (ending.kind == EndingFlaw::Kind::comma || ending.kind == EndingFlaw::Kind::last_comma)
            report(
                end_in_stop(input, ending, ending.kind == EndingFlaw::Kind::last_comma ? "last" : "comma"));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "final-comma",
                .code = "RN403",
                .family = "text",
                .severity = Severity::warning,
                .fix = FixSafety::unsafe,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::final_comma
