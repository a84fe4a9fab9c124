// A word or a few words that stand twice. Names ("Bora Bora") and words that may be doubled ("had had", in
// the drafting words) are accepted.
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace rapporteur::rules::word_doubled {
namespace {

constexpr std::array messages{MessageKind{"doubled", "word"}, MessageKind{"phrase", "words"}};
constexpr std::size_t longest_phrase = 8; // words

/// Whether two words may be the same, by their first ASCII letters. This rules out most pairs cheaply.
bool begin_alike(std::string_view left, std::string_view right) {
    const bool wide = ((left.front() | right.front()) & 0x80) != 0;
    return wide || ascii_lower(left.front()) == ascii_lower(right.front());
}

class Doubled {
public:
    Doubled(const RuleInput& input, const ReportFlaw& report)
        : input_(input), report_(report), may_double_(drafting_words(input.layout, "may-double")),
          seldom_(drafting_words(input.layout, "seldom-doubled")),
          no_nouns_(drafting_words(input.layout, "after-doubled")) {}

    void check(std::uint32_t element) const {
        const std::string_view text = input_.block_of(element).text;
        const auto& words = input_.words(element);
        std::vector<WordLook> looks;
        looks.reserve(words.size());
        for (const WordRange word : words)
            looks.push_back({text[word.begin], static_cast<std::uint8_t>(word.end - word.begin)});
        for (std::size_t at = 1; at < words.size(); ++at) {
            if (is_same(text, words[at - 1], words[at])) {
                check_word(element, at);
                continue;
            }
            // From "of the workshop of the workshop" the first pair is told.
            if (!may_stand_again(looks, at - 1))
                continue;
            std::size_t between = 0;
            std::size_t count = doubled_phrase(text, words, at - 1, between);
            if (count == 0)
                count = doubled_phrase(text, words, at - 1, between = 1);
            if (count != 0) {
                const std::uint32_t end = words[at - 2 + 2 * count + between].end;
                const std::uint32_t middle = words[at - 2 + count].end;
                tell(element, {words[at - 1].begin, middle, end},
                     say("phrase", {{"words", std::string(text.substr(words[at - 1].begin,
                                                                      middle - words[at - 1].begin))}}));
                at += 2 * count + between - 1;
            }
        }
    }

private:
    /// What two equal words have in common and most others do not.
    struct WordLook {
        char first = 0;
        std::uint8_t length = 0; ///< the last eight bits of it
        bool operator==(const WordLook&) const = default;
    };
    /// Whether a word may stand again where a doubled phrase would have it.
    static bool may_stand_again(const std::vector<WordLook>& looks, std::size_t at) {
        const std::size_t end = std::min(at + longest_phrase + 2, looks.size());
        for (std::size_t next = at + 2; next < end; ++next) {
            if (looks[next] == looks[at])
                return true;
        }
        return false;
    }

    /// Whether the words are the same and small, and nothing stands between neighbours.
    static bool is_same(std::string_view text, WordRange left, WordRange right) {
        const std::string_view word = word_in(text, right);
        const std::string_view before = word_in(text, left);
        // "item 4.a a Belice": the first is the letter of an item.
        if (left.end - left.begin == 1 && left.begin > 0 && text[left.begin - 1] != ' ')
            return false;
        return begin_alike(before, word) && folded(before) == folded(word);
    }

    void check_word(std::uint32_t element, std::size_t at) const {
        const std::string_view text = input_.block_of(element).text;
        const auto& words = input_.words(element);
        const std::string_view word = word_in(text, words[at]);
        const auto gap = text.substr(words[at - 1].end, words[at].begin - words[at - 1].end);
        std::size_t first = 0;
        const char32_t letter = next_code_point(word, first);
        if (!is_letter(letter) || is_upper(letter) || !trim(gap).empty())
            return;
        const std::string plain = folded(word);
        if (may_double_.has(plain) || (seldom_.has(plain) && may_lead_to_noun(element, at + 1)))
            return;
        tell(element, {words[at - 1].begin, words[at - 1].end, words[at].end},
             say("doubled", {{"word", std::string(word)}}));
    }

    /// Whether the word may be a noun in the singular: "that that study shows" is right, "that that the" is
    /// not.
    [[nodiscard]] bool may_lead_to_noun(std::uint32_t element, std::size_t at) const {
        const auto& words = input_.words(element);
        if (at >= words.size())
            return true;
        const std::string_view word = word_in(input_.block_of(element).text, words[at]);
        std::size_t first = 0;
        const bool plural = word.size() > 3 && word.ends_with('s') && !word.ends_with("ss");
        return !is_upper(next_code_point(word, first)) && !plural && !no_nouns_.has(folded(word));
    }

    /// The number of words from `at` on that stand again right after themselves, or with one word `between`;
    /// 0 if they do not. With a word between, only a long phrase is a slip: "year by year".
    static std::size_t doubled_phrase(std::string_view text, const std::vector<WordRange>& words,
                                      std::size_t at, std::size_t between) {
        const std::size_t fewest = between == 0 ? 2 : 4;
        constexpr std::uint32_t long_word = 4; // bytes; a phrase has one
        for (std::size_t count = fewest; count <= longest_phrase && at + 2 * count + between <= words.size();
             ++count) {
            bool same = true;
            bool has_long = false;
            for (std::size_t index = at; same && index < at + count; ++index) {
                const WordRange one = words[index];
                same = one.end - one.begin ==
                           words[index + count + between].end - words[index + count + between].begin &&
                       text.substr(one.end, words[index + 1].begin - one.end) == " " &&
                       word_in(text, one) == word_in(text, words[index + count + between]);
                has_long = has_long || one.end - one.begin >= long_word;
            }
            // "from time to time to" is no doubled phrase.
            const WordRange last = words[at + count - 1];
            if (same && has_long && (count > 2 || last.end - last.begin > long_word))
                return count;
        }
        return 0;
    }

    struct Twice {
        std::uint32_t begin = 0;
        std::uint32_t middle = 0; ///< the end of what stands there first
        std::uint32_t end = 0;
    };
    void tell(std::uint32_t element, Twice twice, Message message) const {
        Flaw flaw = flaw_at(element, twice.begin, twice.end, std::move(message));
        offer_to_write(flaw, input_, element, {twice.middle, twice.end}, {});
        report_(std::move(flaw));
    }

    const RuleInput& input_;
    const ReportFlaw& report_;
    WordSet may_double_;
    WordSet seldom_;
    WordSet no_nouns_;
};

void check(const RuleInput& input, const ReportFlaw& report) {
    const Doubled doubled(input, report);
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index)
        doubled.check(index);
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
