// Each line of a page is a paragraph of its own in the file, as in text pasted from a PDF or an e-mail. The
// program joins the lines to paragraphs again (blocks/broken_lines.hpp) and reports it once. In a plain text
// this is normal and no finding.
#include "rules/support/text.hpp"

#include <array>

namespace rapporteur::rules::paragraph_broken {
namespace {

constexpr std::array messages{MessageKind{"lines", "count"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    if (input.blocks.part.empty())
        return;
    std::uint32_t first = no_index;
    std::size_t lines = 0;
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const auto& joined = input.block_of(index).joined;
        lines += joined.size();
        if (first == no_index && !joined.empty())
            first = index;
    }
    if (first == no_index)
        return;
    const std::uint32_t end = input.block_of(first).joined.front().begin;
    const std::uint32_t begin = trimmed_end(input.block_of(first).text.substr(0, end));
    Flaw flaw = flaw_at(first, begin, end, say("lines", {count_of("count", lines)}));
    flaw.fix = repair(FixSafety::unsafe);
    for (const Element& element : input.report.elements)
        if (!input.blocks.blocks[element.block].joined.empty())
            flaw.edits.emplace_back(JoinLines{element.block});
    report(std::move(flaw));
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "paragraph-broken",
                .code = "RN002",
                .family = "sections",
                .severity = Severity::warning,
                .fix = FixSafety::unsafe,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::paragraph_broken
