// The label of an item has another style than the layout gives it: "3." where it asks for letters. Neighbours
// with the same mistake are one finding. If the label can be read and only its value is wrong,
// item-letter-sequence reports it and this rule is silent.
#include "rules/support/labels.hpp"

namespace rapporteur::rules::item_label_style {
namespace {

void check(const RuleInput& input, const ReportFlaw& report) {
    report_wrong_looks(input, ElementPart::item, report);
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "item-label-style",
                .code = "RN304",
                .family = "resolutions",
                .severity = Severity::warning,
                .fix = FixSafety::safe,
                .messages = style_messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::item_label_style
