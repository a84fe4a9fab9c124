// Two entries of the list stand in one paragraph: the second one's label is inside the text. The labels after
// it are counted as if it were an entry of its own (support/joined.hpp).
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
        const auto& element = input.report.elements[joined.element];
        const std::uint32_t end = trimmed_end(input.block_of(joined.element).text.substr(0, joined.begin));
        flaw.fix = repair(FixSafety::safe);
        flaw.edits.emplace_back(
            DivideBlock{element.block, end, joined.begin, joined.begin + joined.length, joined.text});
        report(std::move(flaw));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "acts-joined",
                .code = "RN318",
                .family = "resolutions",
                .severity = Severity::error,
                .fix = FixSafety::safe,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::acts_joined
