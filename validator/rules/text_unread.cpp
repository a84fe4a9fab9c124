// The report is longer than what the rules look at. The bound limits the work on one document; 5,000 pages of
// text are within it.
#include "rules/rule.hpp"

#include <array>

namespace rapporteur::rules::text_unread {
namespace {

constexpr std::array messages{MessageKind{"unread", "count"}};
constexpr std::array parameters{RuleParameter{"bytes", "16777216"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    if (input.unread == no_index)
        return;
    Flaw flaw;
    flaw.element = input.unread;
    flaw.message = say("unread", {{"count", std::string(input.parameter("bytes")), ArgumentKind::count}});
    report(std::move(flaw));
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "text-unread",
                .code = "RN009",
                .family = "sections",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = parameters,
                .check = check};

} // namespace rapporteur::rules::text_unread
