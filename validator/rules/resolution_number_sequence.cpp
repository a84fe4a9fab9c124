// The numbers of the resolutions do not run on. Labels that go on counting from a wrong number
// ("1. 2. 1. 2.") belong to the finding at the first of them; "1. 1. 1." breaks at each.
#include "rules/support/labels.hpp"

namespace rapporteur::rules::resolution_number_sequence {
namespace {

void check(const RuleInput& input, const ReportFlaw& report) {
    report_breaks(input, ElementPart::entry, report);
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "resolution-number-sequence",
                .code = "RN301",
                .family = "resolutions",
                .severity = Severity::error,
                .fix = FixSafety::safe,
                .messages = sequence_messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::resolution_number_sequence
