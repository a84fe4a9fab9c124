// A time that no clock shows: "at 25:30", "a las 14:75". Only a number after a word that leads to a time
// counts
// (`time-lead` of the drafting words): "60:40" is a ratio.
#include "base/text.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rapporteur::rules::time_not_real {
namespace {

constexpr std::array messages{MessageKind{"no-time", "time"}};

int two_digits(std::string_view text, std::size_t at) {
    return 10 * (text[at] - '0') + text[at + 1] - '0';
}

void check(const RuleInput& input, const ReportFlaw& report) {
    constexpr std::size_t length = 5; // "25:30"
    const WordSet leads(drafting_words(input.layout, "time-lead"));
    const auto is_digit_of = [](std::string_view text, std::size_t at) {
        return at < text.size() && text[at] >= '0' && text[at] <= '9';
    };
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const std::string_view text = input.block_of(index).text;
        for (auto colon = text.find(':'); colon != std::string_view::npos;
             colon = text.find(':', colon + 1)) {
            if (colon < 3 || !is_digit_of(text, colon - 1) || !is_digit_of(text, colon - 2) ||
                text[colon - 3] != ' ' || !is_digit_of(text, colon + 1) || !is_digit_of(text, colon + 2) ||
                is_digit_of(text, colon + 3) || text.substr(colon + 3).starts_with(':'))
                continue;
            const std::size_t begin = colon - 2;
            constexpr std::size_t longest_lead = 10; // bytes
            const std::size_t from = begin - 1 - std::min(begin - 1, longest_lead);
            const std::string_view before = text.substr(from, begin - 1 - from);
            const bool is_time = leads.has(folded(before.substr(before.find_last_of(' ') + 1)));
            const int hours = two_digits(text, begin);
            const int minutes = two_digits(text, colon + 1);
            if (!is_time || (hours < 24 && minutes < 60) || (hours == 24 && minutes == 0))
                continue;
            report(flaw_at(index, static_cast<std::uint32_t>(begin),
                           static_cast<std::uint32_t>(begin + length),
                           say("no-time", {{"time", std::string(text.substr(begin, length))}})));
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "time-not-real",
                .code = "RN612",
                .family = "facts",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::time_not_real
