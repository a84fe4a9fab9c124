// The second letter of a word is a capital as well: "GOvernment". The key was held too long.
#include "base/text.hpp"
#include "rules/support/text.hpp"

#include <array>
#include <string>

namespace rapporteur::rules::capital_doubled {
namespace {

constexpr std::array messages{MessageKind{"capitals", "word"}};

constexpr std::size_t fewest_small = 3; ///< letters; "NGOs" and "PhD" are right

bool is_slip(std::string_view word) {
    std::size_t at = 0;
    std::size_t small = 0;
    for (std::size_t count = 0; at < word.size(); ++count) {
        const char32_t letter = next_code_point(word, at);
        if (!is_letter(letter) || is_upper(letter) != (count < 2))
            return false;
        small += count < 2 ? 0 : 1;
    }
    return small >= fewest_small;
}

void check(const RuleInput& input, const ReportFlaw& report) {
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const std::string_view text = input.block_of(index).text;
        for (const WordRange word : input.words(index)) {
            const char second = word.end - word.begin > fewest_small + 1 ? text[word.begin + 1] : 'a';
            if ((second >= 'a' && second <= 'z') || !is_slip(word_in(text, word)))
                continue;
            report(flaw_at(index, word.begin, word.end,
                           say("capitals", {{"word", std::string(word_in(text, word))}})));
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "capital-doubled",
                .code = "RN438",
                .family = "text",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::capital_doubled
