// The letters of the items under one resolution (or item) are out of sequence. resolution_number_sequence.cpp
// says what is one finding.
#include "rules/support/labels.hpp"

namespace rapporteur::rules::item_letter_sequence {
namespace {

void check(const RuleInput& input, const ReportFlaw& report) {
    report_breaks(input, ElementPart::item, report);
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "item-letter-sequence",
                .code = "RN303",
                .family = "resolutions",
                .severity = Severity::error,
                .fix = FixSafety::safe,
                .messages = sequence_messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::item_letter_sequence
