// The opening names no country that took part.
#include "rules/support/facts.hpp"

namespace rapporteur::rules {
namespace {

constexpr std::string_view missing = "the opening does not say which countries took part";
constexpr std::string_view hint = "list them after the words that announce the participation";

void check(const RuleInput& input, const ReportFlaw& report) {
    const std::uint32_t opening = opening_lacking(input, FactKind::participant);
    if (opening == no_index)
        return;
    Flaw flaw;
    flaw.element = opening;
    flaw.message = {"missing", missing, hint, {}};
    report(std::move(flaw));
}

} // namespace

extern const Rule opening_participants_missing;
const Rule opening_participants_missing{
    .name = "opening-participants-missing",
    .code = "RN104",
    .family = "opening",
    .severity = Severity::error,
    .fix = std::nullopt,
    .what = "The opening does not list the countries that took part.",
    .why = "What the meeting agreed binds those who were there; a reader must be able to see who was.",
    .bad = "The Network held its regular meeting in Managua, Nicaragua, on June 24, 2014.",
    .good =
        "The Network held its regular meeting in Managua, Nicaragua, on June 24, 2014, with participation of "
        "representatives from Canada, Honduras and Mexico.",
    .repair = "By the author.",
    .check = check};

} // namespace rapporteur::rules
