// Sentences stand before the opening, among the lines of the title block; or the opening stands after the
// list.
#include "report/title_lines.hpp"
#include "rules/support/text.hpp"

#include <array>
#include <string>

namespace rapporteur::rules::opening_position {
namespace {

constexpr std::array messages{MessageKind{"after", "words"}, MessageKind{"last", "name"}};

constexpr std::size_t shortest_sentence = 8; // words

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto openings = input.report.elements_of(SectionKind::opening);
    if (openings.empty())
        return;
    const auto resolutions = input.report.elements_of(ElementPart::entry);
    if (!resolutions.empty() && resolutions.front() < openings.front()) {
        report(flaw_at(openings.front(), 0, 0,
                       say("last", {{"name", input.layout.levels().front().name, ArgumentKind::name}})));
        return;
    }
    for (const std::uint32_t index : input.report.elements_of(SectionKind::title_block)) {
        const Element& line = input.report.elements[index];
        const std::string_view text = trim(input.block_of(index).text);
        const bool sentence = line.line_role == LineRole::other && text.ends_with('.') &&
                              !ends_in_abbreviation(text) && !is_shouted(text) &&
                              words_of(text).size() >= shortest_sentence;
        if (index > openings.front() || !sentence)
            continue;
        report(flaw_at(openings.front(), 0, 0, say("after", {{"words", std::string(cut(text, 60))}})));
        return;
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "opening-position",
                .code = "RN116",
                .family = "opening",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::opening_position
