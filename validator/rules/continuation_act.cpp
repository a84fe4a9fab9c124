// A paragraph without a label that begins like a resolution: an act of its own that cannot be cited. Where
// the layout lets no paragraph follow (continuations), any is a finding.
#include "rules/support/text.hpp"
#include "rules/support/verbs.hpp"

#include <array>

namespace rapporteur::rules::continuation_act {
namespace {

constexpr std::array messages{MessageKind{"act", "words"}, MessageKind{"not-allowed", "words"}};

/// Whether a paragraph that fits nowhere stands right before the list: its first entry, without a label.
bool stands_at_list(const RuleInput& input, std::uint32_t index) {
    const auto& elements = input.report.elements;
    std::uint32_t next = index + 1;
    while (next < elements.size() && elements[next].kind == SectionKind::loose)
        ++next;
    return next < elements.size() && elements[next].part == ElementPart::entry;
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto& elements = input.report.elements;
    for (std::uint32_t index = 0; index < elements.size(); ++index) {
        const bool listed = elements[index].part == ElementPart::continuation ||
                            (elements[index].kind == SectionKind::loose && stands_at_list(input, index));
        if (!listed)
            continue;
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
