// An acronym that neither the report nor the vocabularies explain. One finding an acronym, at its first use.
// That of another language is acronym-foreign.
#include "rules/support/acronyms.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>

namespace rapporteur::rules::acronym_undefined {
namespace {

constexpr std::array messages{MessageKind{"undefined", "acronym"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto known = known_acronyms(input.layout);
    for (const auto& [acronym, uses] : find_acronyms(input)) {
        const bool explained = std::any_of(uses.begin(), uses.end(), [](const AcronymUse& use) {
            return !use.expansion.empty() || use.in_title;
        });
        if (explained || known.contains(acronym) || foreign_acronym(input.layout, acronym) != nullptr)
            continue;
        report(flaw_at(uses.front().element, uses.front().begin, uses.front().end,
                       say("undefined", {{"acronym", acronym}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "acronym-undefined",
                .code = "RN412",
                .family = "text",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::acronym_undefined
