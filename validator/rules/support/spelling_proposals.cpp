#include "rules/support/spelling_proposals.hpp"

#include "base/text.hpp"
#include "rules/support/near_words.hpp"

#include <algorithm>
#include <array>

namespace rapporteur {
namespace {

/// Words for which proposals are sought: each asks the dictionary about 500 times.
constexpr std::size_t most_looked_up = 200;
constexpr std::size_t most_near = 3; ///< proposals that a person is shown; more are a guess
/// Proposals that are sought, so that those that stand in the report can come first.
constexpr std::size_t most_sought = 12;
/// Letters of a word that may be a name and gets proposals: a shorter name resembles many words by chance.
constexpr std::size_t shortest_name = 5;

// Parts of two words that are written as one. A shorter part is found in many words by chance.
constexpr std::size_t shortest_half = 2;   ///< bytes of a part that stands as a word in the report
constexpr std::size_t shortest_little = 3; ///< of a little word: "the", "with"; two letters end many words
constexpr std::size_t longest_little = 4;
constexpr std::size_t least_little = 2;     ///< a little word of the report stands in it this often
constexpr std::size_t shortest_known = 4;   ///< of a part that only the dictionary knows
constexpr std::size_t shortest_of_name = 5; ///< of the part with the capital: "Countriessee"

/// Letters that are taken for each other, by their sound or because their keys are neighbours.
bool are_confused(char32_t left, char32_t right) {
    constexpr std::array<std::u32string_view, 9> sounds{U"aeiouáéíóúü", U"scz", U"bv", U"gj", U"iy",
                                                        U"ckq",         U"mn",  U"nñ", U"td"};
    constexpr std::array<std::u32string_view, 3> keys{U"qwertyuiop", U"asdfghjklñ", U"zxcvbnm"};
    const auto in_both = [left, right](std::u32string_view letters) {
        return letters.find(left) != std::u32string_view::npos &&
               letters.find(right) != std::u32string_view::npos;
    };
    return std::any_of(sounds.begin(), sounds.end(), in_both) ||
           std::any_of(keys.begin(), keys.end(), [left, right](std::u32string_view row) {
               const auto one = row.find(left);
               const auto other = row.find(right);
               return one != std::u32string_view::npos && other != std::u32string_view::npos &&
                      (one + 1 == other || other + 1 == one);
           });
}

std::u32string letters_in(std::string_view word) {
    std::u32string letters;
    for (std::size_t at = 0; at < word.size();)
        letters += next_code_point(word, at);
    return letters;
}

/// Whether `word` is `meant` with a slip that people make: letters exchanged, left out, doubled or taken for
/// each other. The first letter is seldom wrong.
bool is_likely_slip(std::string_view word, std::string_view meant) {
    const std::u32string found = letters_in(word);
    const std::u32string other = letters_in(meant);
    if (found.size() != other.size())
        return found.front() == other.front();
    const auto differ = std::mismatch(found.begin(), found.end(), other.begin());
    if (differ.first == found.end())
        return false;
    const bool one_letter = std::equal(differ.first + 1, found.end(), differ.second + 1);
    return !one_letter || are_confused(*differ.first, *differ.second);
}

} // namespace

void SpellingProposals::look_up(SpeltWord& entry) {
    if (looked_up_ == most_looked_up)
        return;
    ++looked_up_;
    entry.unknown.second = second_word(entry);
    if (entry.standing != Standing::word && letters_of(entry.lower).count < shortest_name)
        return;
    const auto is_meant = [&](std::string_view candidate) {
        if (!entry.language.empty())
            return speller_.knows(entry.language, candidate);
        return entry.standing == Standing::name
                   ? knowledge_.is_name(candidate) || knowledge_.count(candidate) > 0
                   : knowledge_.knows(candidate);
    };
    auto near = near_words(entry.lower, knowledge_.alphabet(), is_meant, most_sought);
    // Words that the report itself has are the most likely, so they come first.
    std::stable_partition(near.begin(), near.end(),
                          [&](const std::string& word) { return knowledge_.count(word) > 0; });
    // A rare word resembles others by chance.
    entry.unlikely = entry.standing == Standing::word && !near.empty() &&
                     std::none_of(near.begin(), near.end(), [&](const std::string& word) {
                         return is_likely_slip(entry.lower, word) || knowledge_.count(word) > 0;
                     });
    near.resize(std::min(near.size(), most_near));
    // A word in capitals may lack its accents, so the same word with accents is no proposal.
    const bool capitals = is_all_capitals(entry.unknown.word);
    if (!capitals || near.empty() || folded(near.front()) != folded(entry.lower))
        entry.unknown.near = std::move(near);
}

/// For "ofthe", the offset of the second word; 0 if the word is not two words. Both halves must be in the
/// report, or one is a frequent little word of it and the other a known word.
std::uint32_t SpellingProposals::second_word(const SpeltWord& entry) {
    const std::string_view word = entry.lower;
    if (word.size() != entry.unknown.word.size())
        return 0;
    for (std::size_t at = shortest_half; at + shortest_half <= word.size(); ++at) {
        if (is_inside_character(word, at))
            continue;
        const std::string_view first = word.substr(0, at);
        const std::string_view second = word.substr(at);
        const auto stands = [&](std::string_view half) { return knowledge_.count(half); };
        const auto little = [&](std::string_view half) {
            return half.size() >= shortest_little && half.size() <= longest_little &&
                   stands(half) >= least_little;
        };
        const auto is_word = [&](std::string_view half) {
            return half.size() >= shortest_known && knowledge_.knows(half);
        };
        const bool own = stands(first) > 0 && stands(second) > 0;
        // "Countriessee": no person's name begins with a whole word of the report. One that begins with
        // another name ("Uruguayana") is made from it.
        const bool name_before = entry.standing != Standing::word && first.size() >= shortest_of_name &&
                                 second.size() >= shortest_little && stands(first) > 0 &&
                                 !knowledge_.is_name(first) && knowledge_.knows(second);
        if (own || name_before || (little(first) && is_word(second)) || (little(second) && is_word(first)))
            return static_cast<std::uint32_t>(at);
    }
    return 0;
}

} // namespace rapporteur
