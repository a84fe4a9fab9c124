// The report thanks the delegation of a member country for taking part, but the opening does not list that
// country.
#include "rules/support/countries.hpp"
#include "rules/support/facts.hpp"

#include <algorithm>
#include <array>

namespace rapporteur::rules::thanked_absent {
namespace {

constexpr std::array messages{MessageKind{"absent", "found"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const Attendance& attendance = read_attendance(input);
    for (const Fact& thanked : attendance.thanked) {
        const bool attended = std::any_of(attendance.participants.begin(), attendance.participants.end(),
                                          [&](const Fact* fact) { return fact->code == thanked.code; });
        if (!thanked.code.empty() && !attended)
            report(flaw_at_fact(thanked, say("absent", {{"found", thanked.text}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "thanked-absent",
                .code = "RN601",
                .family = "facts",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::thanked_absent
