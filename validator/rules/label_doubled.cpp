// A label stands twice: "4. 4. To thank", or typed in front of the text of an entry that Word numbers.
#include "rules/support/labels.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>

namespace rapporteur::rules::label_doubled {
namespace {

constexpr std::array messages{MessageKind{"twice", "label found"}};

/// Whether the typed label repeats the entry's own: it means the same, or Word counts and somebody typed a
/// number too.
bool repeats(const BlockLabel& own, const BlockLabel& typed) {
    return std::any_of(typed.readings.begin(), typed.readings.end(), [&own](const LabelReading& again) {
        return std::any_of(own.readings.begin(), own.readings.end(), [&](const LabelReading& reading) {
            return reading.format == again.format &&
                   (reading.value == again.value || own.source == LabelSource::automatic);
        });
    });
}

void check(const RuleInput& input, const ReportFlaw& report) {
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const Block& block = input.block_of(index);
        if (block.label.source == LabelSource::none || !is_decision(input.report.elements[index]))
            continue;
        const TypedLabel typed = read_typed_label(block.text);
        if (typed.length == 0 || typed.length >= block.text.size() || !repeats(block.label, typed.label))
            continue;
        const auto length = static_cast<std::uint32_t>(typed.label.text.size());
        Flaw flaw = flaw_at(index, 0, length,
                            say("twice", {{"label", block.label.text, ArgumentKind::label},
                                          {"found", typed.label.text, ArgumentKind::label}}));
        offer_to_write(flaw, input, index, {0, typed.length}, {});
        report(std::move(flaw));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "label-doubled",
                .code = "RN317",
                .family = "resolutions",
                .severity = Severity::warning,
                .fix = FixSafety::unsafe,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::label_doubled
