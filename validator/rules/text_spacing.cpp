// Spaces that are too many, missing or of the wrong kind; one finding a spot. Numbers ("1,000"), addresses,
// abbreviations ("U.S.A", "Ph.D.") and ellipses are not reported. support/spacing.cpp finds the spots.
#include "rules/rule.hpp"
#include "rules/support/spacing.hpp"

#include <array>

namespace rapporteur::rules::text_spacing {
namespace {

constexpr std::array messages{
    MessageKind{"leading", "before after count"},         MessageKind{"trailing", "before after count"},
    MessageKind{"doubled", "before after count"},         MessageKind{"beside-break", "before after count"},
    MessageKind{"before-mark", "before after count"},     MessageKind{"missing", "before after count"},
    MessageKind{"within-brackets", "before after count"}, MessageKind{"no-break", "before after count"}};

struct Kind {
    std::string_view message;
    FixSafety safety = FixSafety::safe;
};

Kind kind_of(SpacingKind kind) {
    switch (kind) {
    case SpacingKind::leading:
        return {"leading"};
    case SpacingKind::trailing:
        return {"trailing"};
    case SpacingKind::doubled:
        return {"doubled"};
    case SpacingKind::beside_break:
        return {"beside-break"};
    case SpacingKind::before_mark:
        return {"before-mark"};
    case SpacingKind::within_brackets:
        return {"within-brackets"};
    case SpacingKind::missing:
        return {"missing"};
    case SpacingKind::no_break:
        break;
    }
    return {"no-break", FixSafety::unsafe};
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto& elements = input.report.elements;
    for (std::uint32_t index = 0; index < elements.size(); ++index) {
        const std::uint32_t block = elements[index].block;
        find_spacing_flaws(input.blocks.blocks[block].text, [&](SpacingFlaw spot) {
            const Kind kind = kind_of(spot.kind);
            Flaw flaw;
            flaw.element = index;
            flaw.begin = spot.begin;
            flaw.end = spot.end;
            flaw.message = say(kind.message, {{"before", std::move(spot.before)},
                                              {"after", std::move(spot.after)},
                                              count_of("count", spot.count)});
            flaw.fix = repair(kind.safety);
            flaw.edits.emplace_back(ReplaceText{block, spot.begin, spot.end, std::move(spot.replacement)});
            if (spot.kind == SpacingKind::trailing || spot.kind == SpacingKind::no_break)
                flaw.severity = Severity::info;
            report(std::move(flaw));
        });
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "text-spacing",
                .code = "RN401",
                .family = "text",
                .severity = Severity::warning,
                .fix = FixSafety::safe,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::text_spacing
