// The numbers of the resolutions do not run on. Labels that go on counting from a wrong number
// ("1. 2. 1. 2.") belong to the finding at the first of them; "1. 1. 1." breaks at each.
#include "rules/support/labels.hpp"

namespace rapporteur::rules {
namespace {

constexpr std::string_view follows = "the number `{found}` follows `{previous}`; expected `{expected}`";

Message message_of(BreakKind kind) {
    switch (kind) {
    case BreakKind::start:
        return {"start",
                "the first {name} is numbered `{found}`; expected `{expected}`",
                "the list does not start where the layout says",
                {}};
    case BreakKind::restart:
        return {
            "restart", follows, "the list restarts here; continue the numbering of {name} `{previous}`", {}};
    case BreakKind::repeated:
        return {"repeated", follows, "the number is used twice; give each {name} one of its own", {}};
    case BreakKind::gap:
        return {"gap", follows, "numbers are skipped; if no {name} was left out, number on", {}};
    case BreakKind::backwards:
        return {"backwards", follows, "the numbers run out of order here", {}};
    case BreakKind::unlabelled:
        break;
    }
    return {"unlabelled", "the {name} has no number; expected `{expected}`", "", {}};
}

void check(const RuleInput& input, const ReportFlaw& report) {
    for (const CheckedList& list : check_lists(input, Role::resolution)) {
        for (const SequenceBreak& at : find_breaks(list))
            report(relabel(list, at.first, at.end, message_of(at.kind)));
    }
}

} // namespace

extern const Rule resolution_number_sequence;
const Rule resolution_number_sequence{
    .name = "resolution-number-sequence",
    .code = "RN301",
    .family = "resolutions",
    .severity = Severity::error,
    .fix = FixSafety::safe,
    .what = "The numbers of the resolutions restart, skip, repeat or do not start where they should.",
    .why = "Resolutions are cited by their number, \"resolution 4 of 2014\"; two of one number, or none, "
           "cannot be.",
    .bad = "1. Thank the delegations ... / 2. Take note of ... / 1. Request the TS ...",
    .good = "1. Thank the delegations ... / 2. Take note of ... / 3. Request the TS ...",
    .repair = "Safe: the words stay and the numbers are set in the order of the text; the XML keeps each "
              "label that was "
              "found. References to a number elsewhere in the text are not changed.",
    .check = check};

} // namespace rapporteur::rules
