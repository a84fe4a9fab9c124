// The date stands before the place, or before the title.
#include "rules/support/text.hpp"

#include <array>
#include <string>

namespace rapporteur::rules::title_line_order {
namespace {

constexpr std::array messages{MessageKind{"order", "found before"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    std::uint32_t date = no_index;
    for (const std::uint32_t index : input.report.elements_of(SectionKind::title_block)) {
        const LineRole role = input.report.elements[index].line_role;
        if (role == LineRole::date)
            date = index;
        if (date == no_index || (role != LineRole::place && role != LineRole::title))
            continue;
        const std::string_view text = input.block_of(date).text;
        report(flaw_at(
            date, 0, static_cast<std::uint32_t>(text.size()),
            say("order", {{"found", fold_space(text)}, {"before", fold_space(input.block_of(index).text)}})));
        return;
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "title-line-order",
                .code = "RN124",
                .family = "title",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::title_line_order
