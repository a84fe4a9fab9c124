// The names of the parts in the Word file have backslashes, as .NET before 4.6.1 wrote them. Word opens such
// a file, other programs do not (ECMA-376 Part 2, 6.2.2.2: `/` separates the segments of a part name).
#include "rules/rule.hpp"

#include <algorithm>
#include <array>

namespace rapporteur::rules::entry_name_backslash {
namespace {

constexpr std::array messages{MessageKind{"backslash", ""}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto& oddities = input.blocks.oddities;
    if (std::none_of(oddities.begin(), oddities.end(),
                     [](const Oddity& oddity) { return oddity.kind == "backslash-names"; }))
        return;
    Flaw flaw;
    flaw.message = say("backslash");
    report(std::move(flaw));
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "entry-name-backslash",
                .code = "RN521",
                .family = "artifacts",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::entry_name_backslash
