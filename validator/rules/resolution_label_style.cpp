// The number of a resolution is written in another way than the layout writes it. Where its value is wrong as
// well, and it can be read, resolution-number-sequence speaks and this rule is silent.
#include "rules/support/labels.hpp"

namespace rapporteur::rules {
namespace {

void check(const RuleInput& input, const ReportFlaw& report) {
    report_wrong_looks(input, ElementPart::entry, report);
}

} // namespace

extern const Rule resolution_label_style;
const Rule resolution_label_style{.name = "resolution-label-style",
                                  .code = "RN302",
                                  .family = "resolutions",
                                  .severity = Severity::warning,
                                  .fix = FixSafety::safe,
                                  .messages = style_messages,
                                  .parameters = {},
                                  .check = check};

} // namespace rapporteur::rules
