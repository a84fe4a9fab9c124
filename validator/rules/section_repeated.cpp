// A second opening, submission or heading, with the same words or others: left over from another draft, or
// pasted twice. The facts in it are not facts of the report.
#include "report/opening.hpp"
#include "rules/support/text.hpp"

#include <array>
#include <optional>

namespace rapporteur::rules::section_repeated {
namespace {

constexpr std::array messages{MessageKind{"opening", ""}, MessageKind{"submission", ""},
                              MessageKind{"heading", "words"}};
constexpr std::size_t shortest_section = 60; // bytes

bool stands_outside_list(const Element& element) {
    return element.kind == SectionKind::loose || element.part == ElementPart::continuation ||
           element.kind == SectionKind::closing || element.kind == SectionKind::prose ||
           element.kind == SectionKind::title_block || element.kind == SectionKind::submission ||
           element.kind == SectionKind::opening;
}

std::optional<std::uint32_t> first_of(const RuleInput& input, SectionKind kind) {
    const auto found = input.report.elements_of(kind);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

bool same_words(const RuleInput& input, std::uint32_t one, std::uint32_t other) {
    return trim(input.folded(one).text) == trim(input.folded(other).text);
}

/// The name of the section that the paragraph repeats; empty if it repeats none.
std::string_view repeated_section(const RuleInput& input, std::uint32_t index, std::uint32_t opening,
                                  std::optional<std::uint32_t> submission) {
    const Block& block = input.block_of(index);
    const bool is_opening =
        same_words(input, index, opening) ||
        (input.report.elements[index].kind != SectionKind::opening && is_whole_opening(block, input.layout));
    if (is_opening)
        return "opening";
    if (submission && index > *submission && is_submission(input.folded(index), input.layout))
        return "submission";
    return {};
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto opening = first_of(input, SectionKind::opening);
    const auto submission = first_of(input, SectionKind::submission);
    const auto& elements = input.report.elements;
    for (std::uint32_t index = 0; opening && index < elements.size(); ++index) {
        if (index == *opening || !stands_outside_list(elements[index]) ||
            input.block_of(index).text.size() < shortest_section)
            continue;
        const auto section = repeated_section(input, index, *opening, submission);
        if (!section.empty())
            report(flaw_at(index, 0, trimmed_end(input.block_of(index).text), say(section)));
    }
    const auto headings = input.report.elements_of(SectionKind::heading);
    for (std::size_t at = 1; at < headings.size(); ++at) {
        if (same_words(input, headings[at - 1], headings[at]))
            report(flaw_at(headings[at], 0, trimmed_end(input.block_of(headings[at]).text),
                           say("heading", {{"words", fold_space(input.block_of(headings[at]).text)}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "section-repeated",
                .code = "RN204",
                .family = "sections",
                .severity = Severity::error,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::section_repeated
