// Straight and typographic quotation marks in one report. Each pair of straight ones is a finding, and so is
// a pair of one straight and one typographic mark.
#include "rules/support/quotes.hpp"
#include "rules/support/text.hpp"

#include <array>
#include <string>

namespace rapporteur::rules::quote_style_mixed {
namespace {

constexpr std::array messages{MessageKind{"straight", "words"}, MessageKind{"pair", "words"}};

bool is_straight(std::string_view text, const QuoteMark& mark) {
    return text[mark.begin] == '"';
}

void check_text(const RuleInput& input, std::uint32_t index, bool typographic, const ReportFlaw& report) {
    const std::string_view text = input.block_of(index).text;
    for (const auto& [mark, end] : find_quotations(text)) {
        const bool first = is_straight(text, mark);
        const bool last = is_straight(text, end);
        if ((!first && !last) || (first && last && !typographic))
            continue;
        Flaw flaw = flaw_at(index, mark.begin, end.end,
                            say(first == last ? "straight" : "pair",
                                {{"words", std::string(text.substr(mark.end, end.begin - mark.end))}}));
        if (first)
            offer_to_write(flaw, input, index, {mark.begin, mark.end}, "\u201C");
        if (last)
            offer_to_write(flaw, input, index, {end.begin, end.end}, "\u201D");
        report(std::move(flaw));
    }
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto size = static_cast<std::uint32_t>(input.report.elements.size());
    bool typographic = false;
    for (std::uint32_t index = 0; index < size && !typographic; ++index) {
        if (input.characters(index).is_ascii())
            continue;
        const std::string_view text = input.block_of(index).text;
        typographic =
            text.find("\u201C") != std::string_view::npos || text.find("\u201D") != std::string_view::npos;
    }
    for (std::uint32_t index = 0; index < size; ++index) {
        if (may_have_quotes(input.characters(index)))
            check_text(input, index, typographic, report);
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "quote-style-mixed",
                .code = "RN406",
                .family = "text",
                .severity = Severity::info,
                .fix = FixSafety::unsafe,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::quote_style_mixed
