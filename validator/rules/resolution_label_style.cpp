// The number of a resolution is written in another way than the layout writes it. Where its value is wrong as
// well, and it can be read, resolution-number-sequence speaks and this rule is silent.
#include "rules/support/labels.hpp"

namespace rapporteur::rules {
namespace {

constexpr std::string_view hint = "the layout labels a {name} like `{expected}`";

void check(const RuleInput& input, const ReportFlaw& report) {
    report_wrong_looks(input, Role::resolution, hint, report);
}

} // namespace

extern const Rule resolution_label_style;
const Rule resolution_label_style{
    .name = "resolution-label-style",
    .code = "RN302",
    .family = "resolutions",
    .severity = Severity::warning,
    .fix = FixSafety::safe,
    .what = "Resolutions are labelled in another way than the layout says: `1)` or `I.` instead of `1.`.",
    .why =
        "Readers tell a resolution from an item by the look of its label, and compare reports year by year.",
    .bad = "I. Thank the delegations ... / II. Take note of ...",
    .good = "1. Thank the delegations ... / 2. Take note of ...",
    .repair = "Safe: the words stay; the XML keeps each label that was found.",
    .check = check};

} // namespace rapporteur::rules
