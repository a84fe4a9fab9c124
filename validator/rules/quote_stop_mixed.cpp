// Stops and commas stand sometimes inside the closing quotation mark and sometimes after it. The report's
// usual way is what most places do; if both are equally frequent, what the first place does. A quoted
// sentence keeps its own stop and does not count.
#include "rules/support/quotes.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rapporteur::rules::quote_stop_mixed {
namespace {

constexpr std::size_t longest_quote = 400; ///< bytes; a longer quotation is not a title

constexpr std::array messages{MessageKind{"within", "mark words"}, MessageKind{"after", "mark words"}};

struct Stop {
    std::uint32_t element = 0;
    std::uint32_t at = 0; ///< bytes of the block's text: the first of the mark and the closing quotation mark
    std::uint32_t end = 0;
    bool within = false;
    std::string mark;
    std::string quote; ///< the closing quotation mark
    std::string words; ///< the quoted words
};

bool is_stop(char byte) {
    return byte == '.' || byte == ',';
}

/// Whether the quotation is a sentence of its own, or several: the text before it ends a sentence or
/// announces one.
bool is_sentence_quoted(std::string_view text, const QuoteMark& opening, std::string_view words) {
    const std::string_view before = text.substr(0, opening.begin);
    const auto last = before.find_last_not_of(" \t\n");
    return last == std::string_view::npos ||
           std::string_view(".:,;!?").find(before[last]) != std::string_view::npos ||
           words.find(". ") != std::string_view::npos;
}

/// "etc.", "U.S.": the stop belongs to the word.
bool ends_in_abbreviation(std::string_view words) {
    const std::string_view last = words.substr(words.find_last_of(" (") + 1);
    return last.size() < 5 || last.find('.') + 1 < last.size();
}

void collect(const RuleInput& input, std::uint32_t index, std::vector<Stop>& stops) {
    const std::string_view text = input.block_of(index).text;
    for (const auto& [opening, closing] : find_quotations(text)) {
        const std::string_view words = text.substr(opening.end, closing.begin - opening.end);
        if (words.empty() || words.size() > longest_quote)
            continue;
        const bool within = is_stop(words.back());
        const bool after = closing.end < text.size() && is_stop(text[closing.end]);
        const bool other_mark = std::string_view(";:!?").find(words.back()) != std::string_view::npos;
        if (within == after || other_mark)
            continue;
        if (within && (is_sentence_quoted(text, opening, words) ||
                       (words.back() == '.' && ends_in_abbreviation(words))))
            continue;
        Stop stop{index, closing.begin, closing.end, within, {}, {}, {}};
        stop.quote = text.substr(closing.begin, closing.end - closing.begin);
        stop.mark = within ? words.back() : text[closing.end];
        stop.words = within ? words.substr(0, words.size() - 1) : words;
        stop.at -= within ? 1U : 0U;
        stop.end += within ? 0U : 1U;
        stops.push_back(std::move(stop));
    }
}

void check(const RuleInput& input, const ReportFlaw& report) {
    std::vector<Stop> stops;
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        if (may_have_quotes(input.characters(index)))
            collect(input, index, stops);
    }
    const auto within = static_cast<std::size_t>(
        std::count_if(stops.begin(), stops.end(), [](const Stop& stop) { return stop.within; }));
    if (within == 0 || within == stops.size())
        return;
    const bool usual = 2 * within == stops.size() ? stops.front().within : 2 * within > stops.size();
    for (const Stop& stop : stops) {
        if (stop.within == usual)
            continue;
        report(flaw_to_rewrite(input, stop.element, {stop.at, stop.end},
                               stop.within ? stop.quote + stop.mark : stop.mark + stop.quote,
                               say(stop.within ? "within" : "after",
                                   {{"mark", stop.mark, ArgumentKind::label}, {"words", stop.words}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "quote-stop-mixed",
                .code = "RN417",
                .family = "text",
                .severity = Severity::info,
                .fix = FixSafety::unsafe,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::quote_stop_mixed
