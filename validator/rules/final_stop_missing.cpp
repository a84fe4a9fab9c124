// A resolution or item ends without a stop while others of its list have one. A list without any stops, or
// one with commas between its items, is a style of its own (support/endings.hpp).
#include "rules/support/endings.hpp"

#include <array>

namespace rapporteur::rules::final_stop_missing {
namespace {

constexpr std::array messages{MessageKind{"missing", ending_arguments}};

void check(const RuleInput& input, const ReportFlaw& report) {
    for (const EndingFlaw& ending : find_ending_flaws(input)) {
        if (ending.kind == EndingFlaw::Kind::no_stop)
            report(end_in_stop(input, ending, "missing"));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "final-stop-missing",
                .code = "RN402",
                .family = "text",
                .severity = Severity::warning,
                .fix = FixSafety::unsafe,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::final_stop_missing
