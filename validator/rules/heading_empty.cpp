// A heading with nothing under it: another heading or the end of the report follows. Only headings that can
// stand alone count (`whole-heading` of the drafting words), because the lines of one heading follow each
// other too.
#include "base/text.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace rapporteur::rules::heading_empty {
namespace {

constexpr std::array messages{MessageKind{"empty", "words"}};
constexpr std::size_t longest = 60; // bytes

/// Whether the whole text is a heading, with or without a colon: "BACKGROUND", "Antecedentes:".
bool is_whole_heading(const RuleInput& input, std::uint32_t index, const std::vector<std::string>& headings) {
    const Block& block = input.block_of(index);
    if (block.text.size() > longest || block.cell != no_index)
        return false;
    std::string_view text = trim(input.folded(index).text);
    if (text.ends_with(':'))
        text = trim(text.substr(0, text.size() - 1));
    return std::find(headings.begin(), headings.end(), text) != headings.end();
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto headings = drafting_words(input.layout, "whole-heading");
    const auto& elements = input.report.elements;
    for (std::uint32_t index = 0; index < elements.size() && !headings.empty(); ++index) {
        // A word alone in a title is the title.
        if (elements[index].kind == SectionKind::title_block || is_entry(elements[index]) ||
            !is_whole_heading(input, index, headings))
            continue;
        const bool is_last = index + 1 == elements.size() && input.unread == no_index;
        if (!is_last && (index + 1 == elements.size() || !is_whole_heading(input, index + 1, headings)))
            continue;
        const std::string_view text = input.block_of(index).text;
        report(flaw_at(index, 0, trimmed_end(text), say("empty", {{"words", fold_space(text)}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "heading-empty",
                .code = "RN206",
                .family = "sections",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::heading_empty
