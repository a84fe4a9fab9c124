// An acronym of another language for which the vocabularies know the right one: "OIM" in an English report.
// One finding an acronym, at its first use.
#include "rules/support/acronyms.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>

namespace rapporteur::rules::acronym_foreign {
namespace {

constexpr std::array messages{MessageKind{"foreign", "acronym own"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    for (const auto& [acronym, uses] : find_acronyms(input)) {
        const Term* term = foreign_acronym(input.layout, acronym);
        // An acronym that the report itself explains is the author's choice.
        const bool explained = std::any_of(uses.begin(), uses.end(),
                                           [](const AcronymUse& use) { return !use.expansion.empty(); });
        if (term == nullptr || explained)
            continue;
        report(flaw_at(uses.front().element, uses.front().begin, uses.front().end,
                       say("foreign", {{"acronym", acronym}, {"own", term->acronym}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "acronym-foreign",
                .code = "RN431",
                .family = "text",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::acronym_foreign
