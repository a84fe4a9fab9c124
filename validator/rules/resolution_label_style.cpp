// The number of a resolution has another style than the layout gives it. If its value can be read and is
// wrong too, resolution-number-sequence reports it and this rule is silent.
#include "rules/support/labels.hpp"

namespace rapporteur::rules::resolution_label_style {
namespace {

void check(const RuleInput& input, const ReportFlaw& report) {
    report_wrong_looks(input, ElementPart::entry, report);
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "resolution-label-style",
                .code = "RN302",
                .family = "resolutions",
                .severity = Severity::warning,
                .fix = FixSafety::safe,
                .messages = style_messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::resolution_label_style
