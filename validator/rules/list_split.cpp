// Resolutions whose numbers come from two Word lists that look like one. Where the numbers break,
// resolution-number-sequence reports it and this rule is silent.
#include "rules/support/labels.hpp"
#include "rules/support/text.hpp"

#include <array>

namespace rapporteur::rules::list_split {
namespace {

constexpr std::array messages{MessageKind{"split", "name label previous"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    for (const CheckedList& list : check_lists(input, ElementPart::entry)) {
        for (std::size_t at = 1; at < list.labels.size(); ++at) {
            const BlockLabel& own = input.blocks.blocks[list.labels[at].block].label;
            const BlockLabel& before = input.blocks.blocks[list.labels[at - 1].block].label;
            const bool automatic =
                own.source == LabelSource::automatic && before.source == LabelSource::automatic;
            const bool runs_on =
                list.labels[at].state == LabelState::right && list.labels[at - 1].state == LabelState::right;
            if (!automatic || !runs_on || (own.list == before.list && own.level == before.level))
                continue;
            report(flaw_at_label(list.labels[at].element,
                                 say("split", {{"name", list.level->name, ArgumentKind::name},
                                               {"label", own.text, ArgumentKind::label},
                                               {"previous", before.text, ArgumentKind::label}})));
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "list-split",
                .code = "RN313",
                .family = "resolutions",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::list_split
