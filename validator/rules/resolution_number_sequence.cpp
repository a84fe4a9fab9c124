// The numbers of the resolutions are out of sequence. Labels that count on from a wrong number ("1. 2. 1.
// 2.") belong to the finding at the first wrong one; "1. 1. 1." is wrong at each.
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
