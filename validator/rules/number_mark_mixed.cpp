// Thousands are separated by commas in some numbers and by stops in others: "45,000" and "30.000".
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace rapporteur::rules::number_mark_mixed {
namespace {

constexpr std::array messages{MessageKind{"mixed", "found other"}};

struct Grouped {
    std::uint32_t element = 0;
    std::uint32_t begin = 0; ///< bytes of the block's text
    std::uint32_t end = 0;
};

bool is_digit_at(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

/// The end of a number in groups of three digits that `mark` separates, from `at` on; `at` if there is none.
std::size_t grouped_end(std::string_view text, std::size_t at, char mark) {
    std::size_t end = at;
    while (is_digit_at(text, end))
        ++end;
    if (end == at || end - at > 3 || text[at] == '0')
        return at;
    std::size_t groups = 0;
    while (end < text.size() && text[end] == mark && is_digit_at(text, end + 1) &&
           is_digit_at(text, end + 2) && is_digit_at(text, end + 3)) {
        end += 4;
        ++groups;
        if (is_digit_at(text, end))
            return at;
    }
    const bool goes_on =
        end + 1 < text.size() && (text[end] == '.' || text[end] == ',') && is_digit_at(text, end + 1);
    return groups == 0 || goes_on ? at : end;
}

std::vector<Grouped> find_grouped(const RuleInput& input, char mark) {
    constexpr std::string_view before_number = " ($\"\t";
    std::vector<Grouped> found;
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const std::string_view text = input.block_of(index).text;
        if (!input.characters(index).has_any_of(digit_characters))
            continue;
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (!is_digit_at(text, at) ||
                (at > 0 && before_number.find(text[at - 1]) == std::string_view::npos))
                continue;
            const std::size_t end = grouped_end(text, at, mark);
            if (end > at)
                found.push_back({index, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
            at = std::max(at, end);
        }
    }
    return found;
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto commas = find_grouped(input, ',');
    const auto stops = commas.empty() ? std::vector<Grouped>() : find_grouped(input, '.');
    if (stops.empty())
        return;
    const auto& few = stops.size() <= commas.size() ? stops : commas;
    const auto& many = &few == &stops ? commas : stops;
    const auto words = [&input](const Grouped& number) {
        return input.block_of(number.element).text.substr(number.begin, number.end - number.begin);
    };
    for (const Grouped& number : few)
        report(flaw_at(number.element, number.begin, number.end,
                       say("mixed", {{"found", words(number)}, {"other", words(many.front())}})));
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "number-mark-mixed",
                .code = "RN439",
                .family = "text",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::number_mark_mixed
