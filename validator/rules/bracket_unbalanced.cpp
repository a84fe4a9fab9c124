// A bracket that is opened and not closed within the paragraph, or closed and not opened. In "a) ... b) ..."
// the brackets belong to labels and do not count.
#include "rules/support/text.hpp"

#include <array>
#include <string>
#include <vector>

namespace rapporteur::rules::bracket_unbalanced {
namespace {

constexpr std::array messages{MessageKind{"open", "found"}, MessageKind{"close", "found"}};

constexpr std::string_view opening = "([{";
constexpr std::string_view closing = ")]}";
constexpr CharacterSet brackets("()[]{}");

/// "a)", "iv)" and "12)" after a space are labels.
bool is_label(std::string_view text, std::size_t at) {
    std::size_t begin = at;
    while (begin > 0 && at - begin < 4 &&
           std::string_view(" ,;:\t\n(").find(text[begin - 1]) == std::string_view::npos)
        --begin;
    const std::string_view label = text.substr(begin, at - begin);
    const bool small =
        label.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789") == std::string_view::npos;
    return !label.empty() && label.size() <= 3 && (small || label.size() == 1) &&
           (begin == 0 || text[begin - 1] != '(');
}

void check(const RuleInput& input, const ReportFlaw& report) {
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        if (!input.characters(index).has_any_of(brackets))
            continue;
        const std::string_view text = input.block_of(index).text;
        std::vector<std::uint32_t> open;
        const auto say_at = [&](std::uint32_t at, std::string_view id) {
            report(flaw_at(index, at, at + 1, say(id, {{"found", std::string(1, text[at])}})));
        };
        for (std::size_t at = text.find_first_of("()[]{}"); at != std::string_view::npos;
             at = text.find_first_of("()[]{}", at + 1)) {
            const auto here = static_cast<std::uint32_t>(at);
            const auto kind = closing.find(text[at]);
            if (kind == std::string_view::npos)
                open.push_back(here);
            else if (!open.empty() && text[open.back()] == opening[kind])
                open.pop_back();
            else if (text[at] != ')' || !is_label(text, at))
                say_at(here, "close");
        }
        for (const std::uint32_t at : open)
            say_at(at, "open");
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "bracket-unbalanced",
                .code = "RN404",
                .family = "text",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::bracket_unbalanced
