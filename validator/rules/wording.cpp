// A wording of the vocabulary "wording" in another form than its first: "take note on". Accents count; text
// in capitals is left alone, where they may be missing.
#include "rules/support/text.hpp"

#include <array>
#include <string>

namespace rapporteur::rules::wording {
namespace {

constexpr std::array messages{MessageKind{"other", "found preferred"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const TermFinder* wordings = input.layout.finder("wording");
    if (wordings == nullptr)
        return;
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const std::string_view text = input.block_of(index).text;
        for (const TermMatch& match : wordings->find(input.folded(index))) {
            const std::string_view words = text.substr(match.begin, match.end - match.begin);
            const std::string found = fold_space(words);
            if (lower_case(found) == lower_case(match.term->preferred) || is_all_capitals(found))
                continue;
            const std::string preferred = capitalised_as(found, match.term->preferred);
            Flaw flaw = flaw_at(index, match.begin, match.end,
                                say("other", {{"found", found}, {"preferred", preferred}}));
            flaw.fix = repair(FixSafety::unsafe);
            flaw.edits.emplace_back(
                ReplaceText{input.report.elements[index].block, match.begin, match.end, preferred});
            report(std::move(flaw));
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "wording",
                .code = "RN410",
                .family = "text",
                .severity = Severity::info,
                .fix = FixSafety::unsafe,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::wording
