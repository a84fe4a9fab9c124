// A paragraph without a label that begins like a resolution: an act of its own that cannot be cited. Where
// the layout lets no paragraph follow (continuations), any is a finding.
#include "rules/support/text.hpp"
#include "rules/support/verbs.hpp"

#include <array>

namespace rapporteur::rules::continuation_act {
namespace {

constexpr std::array messages{MessageKind{"act", "words"}, MessageKind{"not-allowed", "words"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    for (const std::uint32_t index : input.report.elements_of(ElementPart::continuation)) {
        const auto act = opening_act(input, index);
        const std::string_view text = input.block_of(index).text;
        const std::uint32_t depth = input.report.elements[index].depth;
        const auto& levels = levels_of(input.report, input.layout, input.report.elements[index]);
        const bool allowed = depth == 0 || depth > levels.size() || levels[depth - 1].continuations;
        if (act.kind == ActKind::verb)
            report(
                flaw_at(index, act.begin, act.end,
                        say("act", {{"words", std::string(text.substr(act.begin, act.end - act.begin))}})));
        else if (!allowed)
            report(flaw_at(index, 0, 0, say("not-allowed", {{"words", std::string(cut(text, 40))}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "continuation-act",
                .code = "RN311",
                .family = "resolutions",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::continuation_act
