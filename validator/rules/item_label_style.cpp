// The label of an item is written in another way than the layout writes it: numbered "3." where it says
// letters. Neighbours that err alike are one finding. Where the label can be read and only its value is
// wrong, item-letter-sequence speaks and this rule is silent.
#include "rules/support/labels.hpp"

namespace rapporteur::rules {
namespace {

constexpr std::string_view hint = "the layout labels an {name} like `{expected}`";

void check(const RuleInput& input, const ReportFlaw& report) {
    report_wrong_looks(input, Role::item, hint, report);
}

} // namespace

extern const Rule item_label_style;
const Rule item_label_style{
    .name = "item-label-style",
    .code = "RN304",
    .family = "resolutions",
    .severity = Severity::warning,
    .fix = FixSafety::safe,
    .what = "Items are labelled in another way than the layout says: `3.` or `a)` instead of `a.`.",
    .why = "A number under a number reads like a resolution of its own, and \"resolution 3\" then means two "
           "things.",
    .bad = "4. Consider the following: / 3. To make Human Rights ... / 3. To build welcoming ...",
    .good = "4. Consider the following: / a. To make Human Rights ... / b. To build welcoming ...",
    .repair = "Safe: the words stay; the XML keeps each label that was found.",
    .check = check};

} // namespace rapporteur::rules
