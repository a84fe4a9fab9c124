// An acronym that is defined more than once, in the same words. A definition in the title block does not
// count. If the words differ, acronym-expansion reports it.
#include "rules/support/acronyms.hpp"
#include "rules/support/text.hpp"

#include <array>

namespace rapporteur::rules::acronym_defined_twice {
namespace {

constexpr std::array messages{MessageKind{"twice", "acronym"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    for (const auto& [acronym, uses, definitions] : find_defined_acronyms(input)) {
        const std::string first = folded(definitions.front().expansion);
        for (std::size_t at = 1; at < definitions.size(); ++at) {
            const AcronymUse& again = definitions[at];
            const std::uint32_t before = definitions.front().element;
            const bool same_paragraph =
                again.element != before && input.folded(again.element).text == input.folded(before).text;
            if (folded(again.expansion) == first && !same_paragraph)
                report(flaw_at(again.element, again.begin, again.end, say("twice", {{"acronym", acronym}})));
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "acronym-defined-twice",
                .code = "RN413",
                .family = "text",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::acronym_defined_twice
