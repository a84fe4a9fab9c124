// A sentence begins with a small letter: "the plan. the Secretariat". After an abbreviation (`abbreviation`
// of the drafting words) the sentence goes on.
#include "base/text.hpp"
#include "rules/support/text.hpp"

#include <array>
#include <string>

namespace rapporteur::rules::sentence_small_letter {
namespace {

constexpr std::array messages{MessageKind{"small", "word"}};

constexpr std::size_t shortest_last_word = 4; ///< bytes; shorter words may be abbreviations

bool is_small(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const char32_t letter = next_code_point(word, at);
        if (!is_letter(letter) || is_upper(letter))
            return false;
    }
    return true;
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const WordSet abbreviations(drafting_words(input.layout, "abbreviation"));
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const std::string_view text = input.block_of(index).text;
        if (text.find(". ") == std::string_view::npos)
            continue;
        const auto& words = input.words(index);
        for (std::size_t at = 1; at < words.size(); ++at) {
            const WordRange last = words[at - 1];
            if (text.substr(last.end, words[at].begin - last.end) != ". ")
                continue;
            const auto word = word_in(text, last);
            const auto next = word_in(text, words[at]);
            const bool is_label = next.size() == 1; // "c. Invite"
            if (word.size() < shortest_last_word || !is_small(word) || !is_small(next) || is_label ||
                abbreviations.has(folded(word)))
                continue;
            report(
                flaw_at(index, words[at].begin, words[at].end, say("small", {{"word", std::string(next)}})));
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "sentence-small-letter",
                .code = "RN437",
                .family = "text",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::sentence_small_letter
