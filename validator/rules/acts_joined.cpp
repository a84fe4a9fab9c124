// Two entries of the list in one paragraph, the second with its label inside the text. The numbers behind it
// count it (support/joined.hpp).
#include "rules/support/joined.hpp"
#include "rules/support/text.hpp"

#include <array>

namespace rapporteur::rules::acts_joined {
namespace {

constexpr std::array messages{MessageKind{"joined", "name label"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    for (const JoinedEntry& joined : find_joined_entries(input)) {
        const std::uint8_t depth = input.report.elements[joined.element].depth;
        Flaw flaw =
            flaw_at(joined.element, joined.begin, joined.begin + joined.length,
                    say("joined", {{"name", input.layout.levels()[depth - 1U].name, ArgumentKind::name},
                                   {"label", joined.label, ArgumentKind::label}}));
        flaw.fix = repair(FixSafety::display);
        report(std::move(flaw));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "acts-joined",
                .code = "RN318",
                .family = "resolutions",
                .severity = Severity::error,
                .fix = FixSafety::display,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::acts_joined
