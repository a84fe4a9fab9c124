// A quotation mark that is opened and not closed within the paragraph, or closed and not opened. Single marks
// are ignored: they are also apostrophes.
#include "rules/support/quotes.hpp"
#include "rules/support/text.hpp"

#include <array>
#include <string>

namespace rapporteur::rules::quote_unbalanced {
namespace {

constexpr std::array messages{MessageKind{"open", "found"}, MessageKind{"close", "found"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const std::string_view text = input.block_of(index).text;
        if (!may_have_quotes(input.characters(index)))
            continue;
        for (const QuoteMark& mark : find_quotes(text)) {
            if (mark.partner != no_index)
                continue;
            report(flaw_at(index, mark.begin, mark.end,
                           say(mark.opens ? "open" : "close",
                               {{"found", std::string(text.substr(mark.begin, mark.end - mark.begin))}})));
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "quote-unbalanced",
                .code = "RN405",
                .family = "text",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::quote_unbalanced
