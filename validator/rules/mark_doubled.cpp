// A stop, comma, semicolon or colon that stands twice: "meeting..". Three or more stops are an ellipsis.
// After an abbreviation nobody writes a second stop.
#include "rules/support/text.hpp"

#include <array>
#include <string>

namespace rapporteur::rules::mark_doubled {
namespace {

constexpr std::array messages{MessageKind{"doubled", "found expected"}};
constexpr CharacterSet doubling(".,;:");

/// The first place at or after `from` where one of the marks stands twice; the end of the text if there is
/// none.
std::size_t next_double(std::string_view text, std::size_t from) {
    for (std::size_t at = from; at + 1 < text.size(); ++at) {
        const char mark = text[at];
        if (mark == text[at + 1] && (mark == '.' || mark == ',' || mark == ';' || mark == ':'))
            return at;
    }
    return text.size();
}

void check(const RuleInput& input, const ReportFlaw& report) {
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const std::string_view text = input.block_of(index).text;
        if (!input.characters(index).has_any_of(doubling))
            continue;
        for (std::size_t at = next_double(text, 0); at != text.size();) {
            std::size_t end = text.find_first_not_of(text[at], at);
            end = end == std::string_view::npos ? text.size() : end;
            // "../reports" and "::1" are not prose.
            const bool after_word = at > 0 && !is_space(static_cast<unsigned char>(text[at - 1]));
            const bool before_gap = end == text.size() || is_space(static_cast<unsigned char>(text[end])) ||
                                    text[end] == ')' || text[end] == '"';
            if (end - at == 2 && after_word && before_gap) {
                const std::string expected(text.substr(at, 1));
                report(flaw_to_rewrite(
                    input, index, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, expected,
                    say("doubled", {{"found", expected + expected}, {"expected", expected}})));
            }
            at = next_double(text, end);
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "mark-doubled",
                .code = "RN422",
                .family = "text",
                .severity = Severity::info,
                .fix = FixSafety::unsafe,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::mark_doubled
