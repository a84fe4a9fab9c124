// Two lines of the title block say the same; one may have a few words more.
#include "rules/support/text.hpp"

#include <array>
#include <string>
#include <utility>

namespace rapporteur::rules::title_line_repeated {
namespace {

constexpr std::array messages{MessageKind{"repeated", "found first"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    constexpr std::size_t shortest = 20; // bytes: a shorter line may be part of another by chance
    const auto lines = input.report.elements_of(SectionKind::title_block);
    std::size_t told = lines.size(); // if the whole title block stands twice, only its first line is reported
    for (std::size_t at = 1; at < lines.size(); ++at) {
        const std::string_view own = trim(input.folded(lines[at]).text);
        for (std::size_t other = 0; other < at; ++other) {
            const std::string_view before = trim(input.folded(lines[other]).text);
            const std::string_view shorter = own.size() < before.size() ? own : before;
            const std::string_view longer = own.size() < before.size() ? before : own;
            const bool names_the_body =
                input.report.elements[lines[at]].line_role != input.report.elements[lines[other]].line_role;
            if (shorter.size() < shortest || names_the_body || longer.find(shorter) == std::string_view::npos)
                continue;
            const std::string_view text = input.block_of(lines[at]).text;
            if (std::exchange(told, at) + 1 != at)
                report(flaw_at(lines[at], 0, static_cast<std::uint32_t>(text.size()),
                               say("repeated", {{"found", fold_space(text)},
                                                {"first", fold_space(input.block_of(lines[other]).text)}})));
            break;
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "title-line-repeated",
                .code = "RN122",
                .family = "title",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::title_line_repeated
