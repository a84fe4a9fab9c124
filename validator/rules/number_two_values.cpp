// A number stands in words and in digits, and the two differ: "thirty (60) days".
#include "report/number_words.hpp"
#include "rules/support/text.hpp"

#include <array>
#include <charconv>
#include <string>

namespace rapporteur::rules::number_two_values {
namespace {

constexpr std::array messages{MessageKind{"differ", "found"}};

constexpr std::array parameters{RuleParameter{"numbers", "numbers"}};

/// The end of "(60)" right behind `at`, and its value; 0 if none stands there.
std::size_t digits_behind(std::string_view text, std::size_t at, int& value) {
    if (!text.substr(at).starts_with(" ("))
        return 0;
    const char* const begin = text.data() + at + 2;
    const auto [end, error] = std::from_chars(begin, text.data() + text.size(), value);
    const auto stop = static_cast<std::size_t>(end - text.data());
    constexpr std::size_t most_digits = 3; // a year in brackets is no number of things
    return error == std::errc() && stop - at - 2 <= most_digits && stop < text.size() && text[stop] == ')'
               ? stop + 1
               : 0;
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const TermFinder* numbers = input.finder("numbers");
    if (numbers == nullptr)
        return;
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const FoldedText& plain = input.folded(index);
        if (plain.text.find('(') == std::string::npos ||
            !input.characters(index).has_any_of(digit_characters))
            continue;
        std::size_t read_to = 0;
        for (const WordRange word : input.folded_words(index)) {
            const auto written =
                word.begin < read_to ? std::nullopt : written_number_at(plain, word.begin, *numbers);
            if (!written)
                continue;
            read_to = written->end;
            int value = 0;
            const std::size_t end = digits_behind(plain.text, written->end, value);
            if (end == 0 || value == written->value)
                continue;
            const std::string& text = input.block_of(index).text;
            const std::uint32_t begin = plain.origin[word.begin];
            report(flaw_at(index, begin, plain.origin[end],
                           say("differ", {{"found", text.substr(begin, plain.origin[end] - begin)}})));
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "number-two-values",
                .code = "RN611",
                .family = "facts",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = parameters,
                .check = check};

} // namespace rapporteur::rules::number_two_values
