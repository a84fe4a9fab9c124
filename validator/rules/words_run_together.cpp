// Two words without a space between them, as converters leave them: a capital stands within a word, and both
// halves are words of the report or of the vocabularies. Without a capital ("ofthe") only a dictionary can
// tell them from words such as "within". They are reported only where the rule `spelling` is on, and by this
// rule alone.
#include "rules/support/spelling.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace rapporteur::rules::words_run_together {
namespace {

constexpr std::array messages{MessageKind{"glued", "word first second"}};

/// A word that may be two: a capital stands in it.
struct Suspect {
    std::uint32_t element = 0;
    WordRange range;
    std::uint32_t second = 0; ///< where the second word begins, in the bytes of the first
};

/// Tells which of the wanted words stand in the report or in the names of the vocabularies. All are compared
/// folded.
class FoundWords {
public:
    void want(std::string_view word) {
        std::string plain = folded(word);
        lengths_[first_of(plain)] |= bit_of(plain.size());
        found_.emplace(std::move(plain), false);
    }
    void search(std::string_view plain) { search(plain, words_of(plain)); }
    void search(std::string_view plain, const std::vector<WordRange>& words) {
        for (const WordRange range : words) {
            const std::string_view word = word_in(plain, range);
            if ((lengths_[first_of(word)] & bit_of(word.size())) == 0)
                continue;
            if (const auto wanted = found_.find(word); wanted != found_.end())
                wanted->second = true;
        }
    }
    [[nodiscard]] bool are_all_found() const {
        return std::all_of(found_.begin(), found_.end(), [](const auto& word) { return word.second; });
    }
    [[nodiscard]] bool has(std::string_view word) const {
        const auto wanted = found_.find(folded(word));
        return wanted != found_.end() && wanted->second;
    }

private:
    static std::size_t first_of(std::string_view word) {
        return word.empty() ? 0 : static_cast<unsigned char>(word.front());
    }
    /// A set of lengths: the first byte and the length rule out most words.
    static std::uint64_t bit_of(std::size_t length) {
        return std::uint64_t{1} << std::min<std::size_t>(length, 63);
    }

    std::map<std::string, bool, std::less<>> found_;
    std::array<std::uint64_t, 256> lengths_ = {}; ///< by first byte
};

/// The offset of the capital that follows a small letter; 0 if there is none or more than one.
std::uint32_t inner_capital(std::string_view word) {
    std::uint32_t found = 0;
    bool small_before = false;
    for (std::size_t position = 0; position < word.size();) {
        const auto begin = static_cast<std::uint32_t>(position);
        const char32_t code_point = next_code_point(word, position);
        if (is_upper(code_point) && small_before) {
            if (found != 0)
                return 0;
            found = begin;
        }
        small_before = is_letter(code_point) && !is_upper(code_point);
    }
    return found;
}

/// For a text in ASCII.
bool has_capital_behind_small(std::string_view text) {
    return std::adjacent_find(text.begin(), text.end(), [](char left, char right) {
               return left >= 'a' && left <= 'z' && right >= 'A' && right <= 'Z';
           }) != text.end();
}

/// `second` is the offset of the second word within the first.
void report_glued(const RuleInput& input, std::uint32_t index, WordRange range, std::uint32_t second,
                  const ReportFlaw& report) {
    const std::string_view word = word_in(input.block_of(index).text, range);
    Flaw flaw = flaw_at(index, range.begin, range.end,
                        say("glued", {{"word", std::string(word)},
                                      {"first", std::string(word.substr(0, second))},
                                      {"second", std::string(word.substr(second))}}));
    offer_to_write(flaw, input, index, {range.begin + second, range.begin + second}, " ");
    report(std::move(flaw));
}

std::vector<Suspect> find_suspects(const RuleInput& input) {
    constexpr std::size_t shortest = 2; // letters of each half
    std::vector<Suspect> suspects;
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const std::string_view text = input.block_of(index).text;
        if (input.characters(index).is_ascii() && !has_capital_behind_small(text))
            continue;
        for (const WordRange range : input.words(index)) {
            const std::string_view word = word_in(text, range);
            const std::uint32_t at = inner_capital(word);
            if (at >= shortest && word.size() - at >= shortest)
                suspects.push_back({index, range, at});
        }
    }
    return suspects;
}

/// Both halves of a suspect must be words that also stand elsewhere.
FoundWords find_halves(const RuleInput& input, const std::vector<Suspect>& suspects) {
    FoundWords words;
    for (const Suspect& suspect : suspects) {
        const std::string_view word = word_in(input.block_of(suspect.element).text, suspect.range);
        words.want(word.substr(0, suspect.second));
        words.want(word.substr(suspect.second));
    }
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index)
        words.search(input.folded(index).text, input.folded_words(index));
    if (words.are_all_found()) // this saves a search through thousands of names
        return words;
    for (const Vocabulary& vocabulary : input.layout.vocabularies) {
        for (const Term& term : vocabulary.terms) {
            for (const std::string& form : term.forms)
                words.search(folded(form));
        }
    }
    return words;
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto suspects = find_suspects(input);
    if (!suspects.empty()) {
        const FoundWords known = find_halves(input, suspects);
        for (const Suspect& suspect : suspects) {
            const std::string_view word = word_in(input.block_of(suspect.element).text, suspect.range);
            if (known.has(word.substr(0, suspect.second)) && known.has(word.substr(suspect.second)))
                report_glued(input, suspect.element, suspect.range, suspect.second, report);
        }
    }
    if (!can_spell(input))
        return;
    for (const UnknownWord& unknown : find_unknown_words(input).words) {
        for (const WordSpot& spot : unknown.spots) {
            if (unknown.second != 0)
                report_glued(input, spot.element, spot.range, unknown.second, report);
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "words-run-together",
                .code = "RN408",
                .family = "text",
                .severity = Severity::warning,
                .fix = FixSafety::unsafe,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::words_run_together
