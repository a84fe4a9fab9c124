// A paragraph that is only a page number: "- 2 -", "Page 2 of 5". It comes from a page foot, and the text
// goes on after it.
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>

namespace rapporteur::rules::artifact_page_number {
namespace {

constexpr std::array messages{MessageKind{"page", "found"}};
constexpr std::size_t longest_line = 30; // bytes

/// Whether the line has a number, and otherwise only dashes and words for a page.
bool is_page_line(const RuleInput& input, std::uint32_t index, const std::vector<std::string>& page_words) {
    const std::string_view text = trim(input.block_of(index).text);
    if (text.size() > longest_line || text.empty())
        return false;
    const std::string_view plain = trim(input.folded(index).text);
    bool worded = false;
    for (const std::string& word : page_words)
        worded = worded || starts_with_words(plain, word);
    bool number = false;
    bool dash = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = next_code_point(text, at);
        number = number || is_digit(character);
        dash = dash || character == '-' || character == U'–' || character == U'—';
        if (!worded && is_letter(character))
            return false;
    }
    std::size_t at = 0;
    const char32_t first = next_code_point(text, at);
    const bool between_dashes =
        dash && !is_digit(first) && (text.ends_with('-') || text.ends_with("–") || text.ends_with("—"));
    return number && (between_dashes || (worded && words_of(text).size() <= 4));
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto page_words = drafting_words(input.layout, "page");
    const auto& elements = input.report.elements;
    for (std::uint32_t index = 0; index < elements.size(); ++index) {
        if (input.block_of(index).label.source == LabelSource::none && is_page_line(input, index, page_words))
            report(flaw_at(index, 0, trimmed_end(input.block_of(index).text),
                           say("page", {{"found", fold_space(input.block_of(index).text)}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "artifact-page-number",
                .code = "RN509",
                .family = "artifacts",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::artifact_page_number
