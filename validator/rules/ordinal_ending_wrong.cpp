// A number with the ending of another: "22th" for "22nd". The endings are those of the layout's dates.
#include "numbering/number_words.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace rapporteur::rules::ordinal_ending_wrong {
namespace {

constexpr std::array messages{MessageKind{"ending", "found expected"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    constexpr std::size_t most_digits = 3;
    const WordLanguage language = word_language(input.layout.language);
    const auto& endings = input.layout.dates.ordinal_suffixes;
    if (language != WordLanguage::english) // elsewhere the ending depends on the gender
        return;
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        if (!input.characters(index).has_any_of(digit_characters))
            continue;
        const std::string& text = input.block_of(index).text;
        for (const WordRange range : input.words(index)) {
            const std::string_view word = word_in(text, range);
            std::int64_t value = 0;
            const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
            const auto digits = static_cast<std::size_t>(end - word.data());
            if (error != std::errc() || digits > most_digits || digits == word.size() ||
                std::find(endings.begin(), endings.end(), word.substr(digits)) == endings.end())
                continue;
            const std::string expected = ordinal_digits(value, language);
            if (expected != word)
                report(flaw_at(index, range.begin, range.end,
                               say("ending", {{"found", std::string(word)}, {"expected", expected}})));
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "ordinal-ending-wrong",
                .code = "RN441",
                .family = "text",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::ordinal_ending_wrong
