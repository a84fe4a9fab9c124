// A note to those who draft, or a mark that a text is a draft: "note to the drafter", "not for circulation",
// or a line that says no more than "DRAFT". The layout's drafting words have both (`draft-note`,
// `draft-line`).
#include "base/text.hpp"
#include "rules/support/phrases.hpp"
#include "rules/support/text.hpp"

#include <array>
#include <string>

namespace rapporteur::rules::draft_mark_left {
namespace {

constexpr std::array messages{MessageKind{"left", "found"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const Phrases notes(drafting_words(input.layout, "draft-note"));
    const WordSet lines(drafting_words(input.layout, "draft-line"));
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const std::string& text = input.block_of(index).text;
        const FoldedText& plain = input.folded(index);
        std::uint32_t begin = 0;
        auto end = static_cast<std::uint32_t>(text.size());
        if (!lines.has(trim(plain.text))) {
            const auto note = notes.find(plain.text, input.folded_words(index));
            if (!note)
                continue;
            begin = plain.origin[note->begin];
            end = plain.origin[note->end];
        }
        report(flaw_at(index, begin, end,
                       say("left", {{"found", fold_space(text.substr(begin, end - begin))}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "draft-mark-left",
                .code = "RN510",
                .family = "artifacts",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::draft_mark_left
