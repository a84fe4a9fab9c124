// The opening does not say where the meeting was held.
#include "rules/support/facts.hpp"

#include <array>

namespace rapporteur::rules::opening_place_missing {
namespace {

/// Whether the meeting was held online only. A hybrid meeting has a place.
bool met_online(const RuleInput& input) {
    const Fact* online = input.report.first_fact(SectionKind::opening, FactKind::online);
    return online != nullptr && online->code == "virtual";
}

constexpr std::array messages{MessageKind{"missing", ""}, MessageKind{"missing-but-in-title", "title"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const std::uint32_t opening = opening_lacking(input, FactKind::place);
    if (opening == no_index || met_online(input))
        return;
    Flaw flaw;
    flaw.element = opening;
    if (const Fact* title = input.report.first_fact(SectionKind::title_block, FactKind::place))
        flaw.message = say("missing-but-in-title", {{"title", title->text}});
    else
        flaw.message = say("missing");
    report(std::move(flaw));
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "opening-place-missing",
                .code = "RN103",
                .family = "opening",
                .severity = Severity::error,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::opening_place_missing
