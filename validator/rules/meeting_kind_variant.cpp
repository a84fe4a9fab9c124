// The kind of meeting has another word than the one the vocabulary prefers: "ordinary" for "regular".
#include "rules/support/facts.hpp"

#include <array>

namespace rapporteur::rules::meeting_kind_variant {
namespace {

constexpr std::array messages{MessageKind{"variant", "found preferred"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    // A layout for all bodies does not know how they call their meetings.
    const FactPattern* body = input.layout.fact(FactKind::body);
    if (body == nullptr || (body->group.empty() && body->code.empty()))
        return;
    for (const Fact* kind : input.report.facts_in(SectionKind::opening, FactKind::meeting_kind)) {
        if (!kind->name.empty() && folded(kind->text) != folded(kind->name))
            report(flaw_at_fact(*kind, say("variant", {{"found", kind->text}, {"preferred", kind->name}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "meeting-kind-variant",
                .code = "RN111",
                .family = "opening",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::meeting_kind_variant
