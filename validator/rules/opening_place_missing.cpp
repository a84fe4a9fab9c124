// The opening does not say where the meeting was held.
#include "rules/support/facts.hpp"

namespace rapporteur::rules {
namespace {

constexpr std::string_view missing = "the opening does not say where the meeting was held";
constexpr std::string_view missing_hint = "add the city and the country";
constexpr std::string_view title_hint = "the title block says `{title}`";

void check(const RuleInput& input, const ReportFlaw& report) {
    const std::uint32_t opening = opening_lacking(input, FactKind::place);
    if (opening == no_index)
        return;
    Flaw flaw;
    flaw.element = opening;
    if (const Fact* title = input.report.first_fact(Role::title_line, FactKind::place))
        flaw.message = {"missing-but-in-title", missing, title_hint, {{"title", title->text}}};
    else
        flaw.message = {"missing", missing, missing_hint, {}};
    report(std::move(flaw));
}

} // namespace

extern const Rule opening_place_missing;
const Rule opening_place_missing{
    .name = "opening-place-missing",
    .code = "RN103",
    .family = "opening",
    .severity = Severity::error,
    .fix = std::nullopt,
    .what = "The opening does not say in which city and country the meeting was held.",
    .why = "Meetings are known by their place, \"the Managua meeting\"; an archive cannot file a report "
           "without it.",
    .bad = "The Network held its regular meeting on June 24, 2014, with participation of ...",
    .good = "The Network held its regular meeting in Managua, Nicaragua, on June 24, 2014, with "
            "participation of ...",
    .repair = "By the author. A place in the title block is named in the hint, but not copied.",
    .check = check};

} // namespace rapporteur::rules
