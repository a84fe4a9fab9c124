// What stands where words are still missing: "[...]", "____" and the layout's words for it, "TBD" (drafting
// words).
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rapporteur::rules::text_placeholder {
namespace {

constexpr std::array messages{MessageKind{"left", "found"}};

constexpr std::size_t fewest_underscores = 3;
constexpr CharacterSet marks("[_");

/// "[...]", "[ ]", "[…]" with nothing but dots or spaces within, or "[name of the chair]", that begins with
/// one of `asked`: its end, or `at`.
std::size_t empty_brackets(std::string_view text, std::size_t at, const std::vector<std::string>& asked) {
    const std::size_t end = text.find(']', at);
    if (end == std::string_view::npos)
        return at;
    const std::string_view within = text.substr(at + 1, end - at - 1);
    const bool empty = within.find_first_not_of(" .") == std::string_view::npos || trim(within) == "\u2026";
    const std::string plain = folded(trim(within));
    const bool asks = std::any_of(asked.begin(), asked.end(), [&plain](const std::string& words) {
        return starts_with_words(plain, words);
    });
    return empty || asks ? end + 1 : at;
}

void check_marks(const RuleInput& input, std::uint32_t index, const std::vector<std::string>& asked,
                 const ReportFlaw& report) {
    const std::string_view text = input.block_of(index).text;
    for (std::size_t at = text.find_first_of("[_"); at != std::string_view::npos;
         at = text.find_first_of("[_", at)) {
        const std::size_t run = std::min(text.find_first_not_of('_', at), text.size());
        const std::size_t end = text[at] == '[' ? empty_brackets(text, at, asked) : run;
        const bool left = text[at] == '[' ? end > at : end - at >= fewest_underscores;
        if (left)
            report(flaw_at(index, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end),
                           say("left", {{"found", std::string(text.substr(at, end - at))}})));
        at = std::max(end, at + 1);
    }
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto placeholders = drafting_words(input.layout, "placeholder");
    const auto asked = drafting_words(input.layout, "asked-for");
    const auto& elements = input.report.elements;
    for (std::uint32_t index = 0; index < elements.size(); ++index) {
        if (elements[index].kind == SectionKind::closing ||
            elements[index].kind == SectionKind::signatures) // a line to sign on
            continue;
        if (input.characters(index).has_any_of(marks))
            check_marks(input, index, asked, report);
        const FoldedText& plain = input.folded(index);
        const std::string_view text = input.block_of(index).text;
        for (const std::string& words : placeholders) {
            for (auto at = plain.text.find(words); at != std::string::npos;
                 at = plain.text.find(words, at + words.size())) {
                const std::string_view around(plain.text);
                if (!starts_with_words(around.substr(at), words) ||
                    !ends_with_words(around.substr(0, at + words.size()), words))
                    continue;
                const std::uint32_t begin = plain.origin[at];
                const std::uint32_t end = plain.origin[at + words.size()];
                report(flaw_at(index, begin, end,
                               say("left", {{"found", std::string(text.substr(begin, end - begin))}})));
            }
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "text-placeholder",
                .code = "RN506",
                .family = "artifacts",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::text_placeholder
