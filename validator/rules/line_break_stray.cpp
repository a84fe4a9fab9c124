// A line break within a sentence: somebody pressed Shift+Enter, or it came with text from elsewhere. It
// counts where the line ends in a word and the next one goes on in small letters. Lines of a title, an
// address or a list end otherwise. A text of many such lines is told once.
#include "base/text.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rapporteur::rules::line_break_stray {
namespace {

constexpr std::array messages{MessageKind{"within", "before after"}};

/// One space may stand on each side of the break.
bool goes_on_after(std::string_view text, std::size_t at) {
    const std::size_t end = at > 0 && text[at - 1] == ' ' ? at - 1 : at;
    std::size_t next = at + 1 < text.size() && text[at + 1] == ' ' ? at + 2 : at + 1;
    if (end == 0 || next >= text.size() || !is_word_byte(ascii_lower(text[end - 1])))
        return false;
    const char32_t first = next_code_point(text, next);
    return is_letter(first) && !is_upper(first);
}

void check_text(const RuleInput& input, std::uint32_t index, const ReportFlaw& report) {
    const std::string_view text = input.block_of(index).text;
    const auto& words = input.words(index);
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
        if (!goes_on_after(text, at))
            continue;
        const auto next =
            std::lower_bound(words.begin(), words.end(), at,
                             [](const WordRange& word, auto place) { return word.begin < place; });
        if (next == words.begin() || next == words.end())
            return;
        const WordRange previous = *std::prev(next);
        report(flaw_to_rewrite(input, index, {previous.end, next->begin}, " ",
                               say("within", {{"before", std::string(word_in(text, previous))},
                                              {"after", std::string(word_in(text, *next))}})));
        return;
    }
}

void check(const RuleInput& input, const ReportFlaw& report) {
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const ElementPart part = input.report.elements[index].part;
        if (part == ElementPart::paragraph || part == ElementPart::continuation ||
            is_entry(input.report.elements[index]))
            check_text(input, index, report);
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "line-break-stray",
                .code = "RN435",
                .family = "text",
                .severity = Severity::warning,
                .fix = FixSafety::unsafe,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::line_break_stray
