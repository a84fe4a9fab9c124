// Knows which words are right: by the names of the vocabularies, the secretariat's own list and the
// dictionaries. Each word is looked up once.
#pragma once

#include "rules/rule.hpp"
#include "rules/support/near_words.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rapporteur {

/// A word as dictionaries write it, with typewriter apostrophe and hyphen.
[[nodiscard]] std::string dictionary_form(std::string_view word);

struct WordLetters {
    std::size_t count = 0;
    std::size_t capitals = 0;
    bool first_capital = false;
    bool digits = false;
};
[[nodiscard]] WordLetters letters_of(std::string_view word);

inline constexpr std::size_t shortest_spelt_word = 3; ///< letters

class WordKnowledge {
public:
    /// The input must have a speller that knows the `languages`. The words of `further` are right too.
    WordKnowledge(const RuleInput& input, std::vector<std::string> languages,
                  std::vector<std::string> further);

    [[nodiscard]] bool knows(std::string_view word);
    /// Also accepts a regular derivation of a known word that no dictionary lists: with a prefix
    /// ("subregional"), a plural, or s and z exchanged. Such a word is right but is never proposed.
    [[nodiscard]] bool accepts(std::string_view word);
    /// Whether a word in lower case belongs to a name of the vocabularies.
    [[nodiscard]] bool is_name(std::string_view word) {
        read_vocabularies();
        const auto known = words_.find(std::string(word));
        return known != words_.end() && known->second;
    }
    /// How often the report has a known word; `word` is in lower case.
    [[nodiscard]] std::uint32_t count(std::string_view word);
    /// The letters in the report and the vocabularies.
    [[nodiscard]] const Alphabet& alphabet() {
        count_words();
        return alphabet_;
    }

private:
    void read_vocabularies();
    void count_words();
    void add_words(std::string_view text);
    bool knows_whole(std::string_view word);
    bool is_of_vocabularies(std::string_view word);
    bool knows_all_parts(std::string_view word);
    bool is_made_of_known(std::string_view word);
    bool is_verb_with_pronoun(std::string_view word);
    bool is_known_exchanged(std::string_view word, std::string_view exchange);

    Speller& speller_;
    const RuleInput& input_;
    std::vector<std::string> languages_;
    std::vector<std::string> further_;
    bool is_read_ = false;
    /// Words of the vocabularies and the secretariat's list; true: written with a capital there.
    std::unordered_map<std::string, bool> words_;
    std::unordered_map<std::string, std::uint32_t> counts_;
    std::unordered_map<std::string, bool> verdicts_;
    Alphabet alphabet_;
    /// How the layout's language makes a word of another one; read when it is first needed.
    struct Parts {
        std::vector<std::string> beginnings;
        std::vector<std::string> endings;
        std::vector<std::string> exchanges;       ///< two spellings with a space between them
        std::vector<std::string> pronouns;        ///< written together with a verb: "sucederla"
        std::vector<std::string> before_pronouns; ///< endings of such a verb: "er"
    };
    std::optional<Parts> parts_;
};

} // namespace rapporteur
