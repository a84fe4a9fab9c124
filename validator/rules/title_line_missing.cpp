// A title block that names the report but gives no place or no date. A report without a title block, or with
// a date only, is a style of its own.
#include "rules/support/facts.hpp"

#include <algorithm>
#include <array>

namespace rapporteur::rules::title_line_missing {
namespace {

constexpr std::array messages{MessageKind{"no-place", ""}, MessageKind{"no-date", ""}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto lines = input.report.elements_of(SectionKind::title_block);
    const auto has = [&](LineRole role) {
        return std::any_of(lines.begin(), lines.end(),
                           [&](std::uint32_t line) { return input.report.elements[line].line_role == role; });
    };
    if (!has(LineRole::title) || (!has(LineRole::place) && !has(LineRole::date)))
        return;
    const auto stated = [&](FactKind kind) {
        return input.report.first_fact(SectionKind::title_block, kind) != nullptr;
    };
    const bool online = input.report.first_fact(SectionKind::opening, FactKind::online) != nullptr;
    if (!stated(FactKind::place) && !online && !met_online(input))
        report(flaw_at_end(input, lines.back(), say("no-place")));
    if (!stated(FactKind::date))
        report(flaw_at_end(input, lines.back(), say("no-date")));
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "title-line-missing",
                .code = "RN121",
                .family = "title",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::title_line_missing
