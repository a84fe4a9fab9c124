// The layout was to be found automatically, and the document follows none of the known ones. No other rule
// reports anything then.
#include "rules/rule.hpp"

#include <array>
#include <utility>

namespace rapporteur::rules::layout_unrecognized {
namespace {

constexpr std::array messages{MessageKind{"nearest", "layout lacks"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    if (!input.report.misfit)
        return;
    Flaw flaw;
    flaw.message = say(
        "nearest", {{"layout", input.layout.name, ArgumentKind::name},
                    {"lacks", lacks_in_words(*input.report.misfit, *input.messages), ArgumentKind::name}});
    report(std::move(flaw));
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "layout-unrecognized",
                .code = "RN001",
                .family = "sections",
                .severity = Severity::error,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::layout_unrecognized
