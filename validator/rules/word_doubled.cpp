// A word that stands twice. Names ("Bora Bora") and words that may be doubled ("that that", in the drafting
// words) are accepted.
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rapporteur::rules::word_doubled {
namespace {

constexpr std::array messages{MessageKind{"doubled", "word"}};

/// Whether two words may be the same, by their first ASCII letters. This rules out most pairs cheaply.
bool begin_alike(std::string_view left, std::string_view right) {
    const bool wide = ((left.front() | right.front()) & 0x80) != 0;
    return wide || ascii_lower(left.front()) == ascii_lower(right.front());
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto may_double = drafting_words(input.layout, "may-double");
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const std::string_view text = input.block_of(index).text;
        const auto& words = input.words(index);
        for (std::size_t at = 1; at < words.size(); ++at) {
            const std::string_view word = word_in(text, words[at]);
            const auto gap = text.substr(words[at - 1].end, words[at].begin - words[at - 1].end);
            std::size_t first = 0;
            const char32_t letter = next_code_point(word, first);
            const std::string_view before = word_in(text, words[at - 1]);
            if (!begin_alike(before, word) || !is_letter(letter) || is_upper(letter) || !trim(gap).empty())
                continue;
            const std::string plain = folded(word);
            if (folded(before) != plain ||
                std::find(may_double.begin(), may_double.end(), plain) != may_double.end())
                continue;
            Flaw flaw = flaw_at(index, words[at - 1].begin, words[at].end,
                                say("doubled", {{"word", std::string(word)}}));
            offer_to_write(flaw, input, index, {words[at - 1].end, words[at].end}, {});
            report(std::move(flaw));
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "word-doubled",
                .code = "RN409",
                .family = "text",
                .severity = Severity::warning,
                .fix = FixSafety::unsafe,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::word_doubled
