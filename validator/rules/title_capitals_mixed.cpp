// Among the lines that give the body's name, or among those that give the title, some are in capitals and
// others are not. Capitals for the body and none for the title is good style, and so are capitals for the
// first lines of the name only: the conference above its network.
#include "rules/support/text.hpp"

#include <array>
#include <string>
#include <vector>

namespace rapporteur::rules::title_capitals_mixed {
namespace {

constexpr std::array messages{MessageKind{"mixed", "words"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    for (const LineRole role : {LineRole::organization, LineRole::title}) {
        std::vector<std::uint32_t> small;
        bool capitals = false; // below a line in small letters, or between two
        for (const std::uint32_t index : input.report.elements_of(SectionKind::title_block)) {
            if (input.report.elements[index].line_role != role)
                continue;
            if (!input.block_of(index).all_capitals)
                small.push_back(index);
            else
                capitals = capitals || !small.empty();
        }
        if (!capitals)
            continue;
        const std::string_view text = input.block_of(small.front()).text;
        report(flaw_at(small.front(), 0, static_cast<std::uint32_t>(text.size()),
                       say("mixed", {{"words", fold_space(text)}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "title-capitals-mixed",
                .code = "RN123",
                .family = "title",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::title_capitals_mixed
