// The letters of the items under one resolution (or item) do not run on; see resolution_number_sequence.cpp
// for what makes one finding.
#include "rules/support/labels.hpp"

namespace rapporteur::rules {
namespace {

constexpr std::string_view follows = "the label `{found}` follows `{previous}`; expected `{expected}`";

Message message_of(BreakKind kind) {
    switch (kind) {
    case BreakKind::start:
        return {"start",
                "the first {name} is labelled `{found}`; expected `{expected}`",
                "the labels start anew under each resolution",
                {}};
    case BreakKind::restart:
        return {"restart", follows, "the list restarts here; continue it after {name} `{previous}`", {}};
    case BreakKind::repeated:
        return {"repeated", follows, "the label is used twice; give each {name} one of its own", {}};
    case BreakKind::gap:
        return {"gap", follows, "labels are skipped; if no {name} was left out, go on without a gap", {}};
    case BreakKind::backwards:
        return {"backwards", follows, "the labels run out of order here", {}};
    case BreakKind::unlabelled:
        break;
    }
    return {"unlabelled", "the {name} has no label; expected `{expected}`", "", {}};
}

void check(const RuleInput& input, const ReportFlaw& report) {
    for (const CheckedList& list : check_lists(input, Role::item)) {
        for (const SequenceBreak& at : find_breaks(list))
            report(relabel(list, at.first, at.end, message_of(at.kind)));
    }
}

} // namespace

extern const Rule item_letter_sequence;
const Rule item_letter_sequence{
    .name = "item-letter-sequence",
    .code = "RN303",
    .family = "resolutions",
    .severity = Severity::error,
    .fix = FixSafety::safe,
    .what = "The letters of the items under a resolution restart, skip, repeat or do not start where they "
            "should.",
    .why = "Items are cited by their letter, \"resolution 2 (b)\"; two of one letter, or none, cannot be.",
    .bad = "2. The following was agreed to: / a. Urge Member Countries ... / c. The TS will request ...",
    .good = "2. The following was agreed to: / a. Urge Member Countries ... / b. The TS will request ...",
    .repair = "Safe: the words stay and the letters are set in the order of the text; the XML keeps each "
              "label that was "
              "found. References to a letter elsewhere in the text are not changed.",
    .check = check};

} // namespace rapporteur::rules
