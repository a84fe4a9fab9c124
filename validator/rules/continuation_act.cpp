// A paragraph without a label that begins like a resolution: an act of its own that cannot be cited.
#include "rules/support/text.hpp"
#include "rules/support/verbs.hpp"

#include <array>

namespace rapporteur::rules {
namespace {

constexpr std::array messages{MessageKind{"act", "words"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    for (const std::uint32_t index : input.report.elements_of(Role::continuation)) {
        const auto act = opening_act(input, index);
        if (act.kind != ActKind::bare && act.kind != ActKind::infinitive)
            continue;
        const std::string_view text = input.block_of(index).text;
        report(flaw_at(index, act.begin, act.end,
                       say("act", {{"words", std::string(text.substr(act.begin, act.end - act.begin))}})));
    }
}

} // namespace

extern const Rule continuation_act;
const Rule continuation_act{.name = "continuation-act",
                            .code = "RN311",
                            .family = "resolutions",
                            .severity = Severity::info,
                            .fix = std::nullopt,
                            .messages = messages,
                            .parameters = {},
                            .check = check};

} // namespace rapporteur::rules
