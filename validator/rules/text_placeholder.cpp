// What stands where words are still missing: "[...]", "____" and the layout's words for it, "TBD" (drafting
// words).
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace rapporteur::rules {
namespace {

constexpr std::array messages{MessageKind{"left", "found"}};

constexpr std::size_t fewest_underscores = 3;
constexpr CharacterSet marks("[_");

/// "[...]", "[ ]", "[…]", "[date]" with nothing but dots or spaces within: its end, or `at`.
std::size_t empty_brackets(std::string_view text, std::size_t at) {
    const std::size_t end = text.find(']', at);
    if (end == std::string_view::npos)
        return at;
    const std::string_view within = text.substr(at + 1, end - at - 1);
    const bool empty = within.find_first_not_of(" .") == std::string_view::npos || trim(within) == "\u2026";
    return empty ? end + 1 : at;
}

/// The words with the brackets around them: "[date to be confirmed]".
std::pair<std::uint32_t, std::uint32_t> with_brackets(std::string_view text, std::uint32_t begin,
                                                      std::uint32_t end) {
    const std::size_t open = text.substr(0, begin).find_last_of("[]");
    const std::size_t close = text.find_first_of("[]", end);
    if (open == std::string_view::npos || close == std::string_view::npos || text[open] != '[' ||
        text[close] != ']')
        return {begin, end};
    return {static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close + 1)};
}

void check_marks(const RuleInput& input, std::uint32_t index, const ReportFlaw& report) {
    const std::string_view text = input.block_of(index).text;
    for (std::size_t at = text.find_first_of("[_"); at != std::string_view::npos;
         at = text.find_first_of("[_", at)) {
        const std::size_t run = std::min(text.find_first_not_of('_', at), text.size());
        const std::size_t end = text[at] == '[' ? empty_brackets(text, at) : run;
        const bool left = text[at] == '[' ? end > at : end - at >= fewest_underscores;
        if (left)
            report(flaw_at(index, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end),
                           say("left", {{"found", std::string(text.substr(at, end - at))}})));
        at = std::max(end, at + 1);
    }
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto placeholders = drafting_words(input.layout, "placeholder");
    const auto& elements = input.report.elements;
    for (std::uint32_t index = 0; index < elements.size(); ++index) {
        if (elements[index].role == Role::closing) // a line to sign on
            continue;
        if (input.characters(index).has_any_of(marks))
            check_marks(input, index, report);
        const FoldedText& plain = input.folded(index);
        const std::string_view text = input.block_of(index).text;
        for (const std::string& words : placeholders) {
            for (auto at = plain.text.find(words); at != std::string::npos;
                 at = plain.text.find(words, at + words.size())) {
                const std::string_view around(plain.text);
                if (!starts_with_words(around.substr(at), words) ||
                    !ends_with_words(around.substr(0, at + words.size()), words))
                    continue;
                const auto [begin, end] =
                    with_brackets(text, plain.origin[at], plain.origin[at + words.size()]);
                report(flaw_at(index, begin, end,
                               say("left", {{"found", std::string(text.substr(begin, end - begin))}})));
            }
        }
    }
}

} // namespace

extern const Rule text_placeholder;
const Rule text_placeholder{.name = "text-placeholder",
                            .code = "RN506",
                            .family = "artifacts",
                            .severity = Severity::warning,
                            .fix = std::nullopt,
                            .messages = messages,
                            .parameters = {},
                            .check = check};

} // namespace rapporteur::rules
