// An acronym that the report defines, used before it does.
#include "rules/support/acronyms.hpp"
#include "rules/support/text.hpp"

#include <array>

namespace rapporteur::rules::acronym_before_definition {
namespace {

constexpr std::array messages{MessageKind{"before", "acronym expansion"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    for (const auto& [acronym, uses, definitions] : find_defined_acronyms(input)) {
        const AcronymUse& first = uses.front();
        if (first.expansion.empty() && !first.in_title)
            report(
                flaw_at(first.element, first.begin, first.end,
                        say("before", {{"acronym", acronym}, {"expansion", definitions.front().expansion}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "acronym-before-definition",
                .code = "RN411",
                .family = "text",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::acronym_before_definition
