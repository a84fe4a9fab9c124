// The report thanks the delegations one by one, and a country that took part is missing among them. Perhaps
// that country did not report.
#include "rules/support/countries.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rapporteur::rules::participant_unthanked {
namespace {

constexpr std::array messages{MessageKind{"unthanked", "found count"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const Attendance& attendance = read_attendance(input);
    if (attendance.thanked.empty())
        return;
    std::string missing;
    std::size_t count = 0;
    for (const Fact* participant : attendance.participants) {
        const bool thanked = std::any_of(attendance.thanked.begin(), attendance.thanked.end(),
                                         [&](const Fact& fact) { return fact.code == participant->code; });
        if (participant->code.empty() || thanked)
            continue;
        missing += (count++ == 0 ? "`" : ", `") + participant->text + "`";
    }
    // If only a few are thanked, it is for something they did, and nobody was forgotten.
    if (count == 0 || 2 * count > attendance.participants.size())
        return;
    const Fact& first = attendance.thanked.front();
    report(flaw_at(first.element, first.begin, attendance.thanked.back().end,
                   say("unthanked", {{"found", missing}, count_of("count", count)})));
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "participant-unthanked",
                .code = "RN602",
                .family = "facts",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::participant_unthanked
