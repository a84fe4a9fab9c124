// What a word that no dictionary knows may stand for: a word that is one slip away, or two words.
#pragma once

#include "rules/support/spelling.hpp"
#include "rules/support/word_knowledge.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace rapporteur {

/// How likely an unknown word is a misspelt word of the language; later values are more likely.
enum class Standing : std::uint8_t {
    known,
    passed_over, ///< too short, a number or an address; counts neither as known nor as unknown
    name,        ///< unknown, with a capital within a sentence or in a text in capitals
    first_word,  ///< unknown, at the start of a sentence
    word         ///< unknown, in small letters
};

/// An unknown word with all its spots.
struct SpeltWord {
    UnknownWord unknown;
    std::string lower;
    Standing standing = Standing::name;
    std::string_view language = {}; ///< the one that its passage is marked as, if that is not the report's
    bool unlikely = false;          ///< it resembles known words, but not as a slip does
};

class SpellingProposals {
public:
    SpellingProposals(Speller& speller, WordKnowledge& knowledge)
        : speller_(speller), knowledge_(knowledge) {}

    /// Fills in what the word may be. After 200 words it does nothing any more.
    void look_up(SpeltWord& entry);

private:
    [[nodiscard]] std::uint32_t second_word(const SpeltWord& entry);

    Speller& speller_;
    WordKnowledge& knowledge_;
    std::size_t looked_up_ = 0;
};

} // namespace rapporteur
