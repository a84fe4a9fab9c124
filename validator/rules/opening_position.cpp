// Sentences stand before the opening, among the lines of the title block; or the opening stands after the
// list. Under a heading such as "Background" they are in their place.
#include "report/title_lines.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rapporteur::rules::opening_position {
namespace {

constexpr std::array messages{MessageKind{"after", "words"}, MessageKind{"last", "name"}};

constexpr std::size_t shortest_sentence = 8; // words

/// Whether the line is a heading such as "Background", under which sentences may stand before the opening.
bool is_heading_of_background(const RuleInput& input, std::uint32_t index) {
    constexpr std::size_t longest = 60; // bytes
    const std::string_view text = trim(input.block_of(index).text);
    if (text.size() > longest || text.ends_with('.'))
        return false;
    const std::string line = folded(text);
    const auto words = drafting_words(input.layout, "background");
    return std::any_of(words.begin(), words.end(),
                       [&line](const std::string& each) { return starts_with_words(line, each); });
}

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
    bool is_headed = false;
    for (const std::uint32_t index : input.report.elements_of(SectionKind::title_block)) {
        const Element& line = input.report.elements[index];
        const std::string_view text = trim(input.block_of(index).text);
        const bool sentence = line.line_role == LineRole::other && text.ends_with('.') &&
                              !ends_in_abbreviation(text) && !is_shouted(text) &&
                              words_of(text).size() >= shortest_sentence;
        is_headed = is_headed || is_heading_of_background(input, index);
        if (index > openings.front() || !sentence || is_headed)
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
