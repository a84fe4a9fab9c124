// An item ends in a comma or semicolon where the list does not run on by them, or at its end.
#include "rules/support/endings.hpp"
#include "rules/support/text.hpp"

#include <array>

namespace rapporteur::rules {
namespace {

constexpr std::array messages{MessageKind{"comma", "name label words"},
                              MessageKind{"last", "name label words"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    for (const EndingFlaw& ending : find_ending_flaws(input)) {
        if (ending.kind == EndingFlaw::Kind::no_stop)
            continue;
        auto arguments = label_arguments(input, ending.element);
        arguments.push_back({"words", ending.word});
        const bool last = ending.kind == EndingFlaw::Kind::last_comma;
        Flaw flaw = flaw_at(ending.element, ending.begin, ending.end,
                            say(last ? "last" : "comma", std::move(arguments)));
        flaw.fix = repair(FixSafety::unsafe);
        flaw.edits.emplace_back(
            ReplaceText{input.report.elements[ending.element].block, ending.begin, ending.end, "."});
        report(std::move(flaw));
    }
}

} // namespace

extern const Rule final_comma;
const Rule final_comma{.name = "final-comma",
                       .code = "RN403",
                       .family = "text",
                       .severity = Severity::warning,
                       .fix = FixSafety::unsafe,
                       .messages = messages,
                       .parameters = {},
                       .check = check};

} // namespace rapporteur::rules
