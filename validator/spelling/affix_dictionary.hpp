// A dictionary in Hunspell's format that answers one question: is this a word? Hunspell needs 80 ms to open a
// dictionary and works for one thread only. This needs 2 ms: it looks words up in the text of the file, and
// derives their forms when they are asked for. Hunspell decides what this reader does not understand.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rapporteur {

/// It does not change after it was read, so any number of threads may use it.
class AffixDictionary {
public:
    /// Reads a dictionary from the texts of both files. Null if they use something that is not understood
    /// here, such as compounds of words or an encoding other than UTF-8.
    [[nodiscard]] static std::unique_ptr<const AffixDictionary> read(std::string affixes, std::string words);

    /// Whether Hunspell would accept the word. None if Hunspell itself must decide, as for a word with
    /// digits.
    [[nodiscard]] std::optional<bool> knows(std::string_view word) const;

private:
    enum class FlagForm : std::uint8_t { byte, character, pair, number };

    /// "SFX S y ies/X [^aeiou]y"
    struct AffixRule {
        std::string_view flag;
        std::string_view further;   ///< flags of the affixes that may follow this one
        std::string_view condition; ///< what the stem must end in (for a prefix: begin with)
        bool crosses = false;       ///< a prefix may be combined with a suffix
    };
    /// Rules that make the same stem, so that it is looked up once for all of them.
    struct AlikeRules {
        std::string_view strip; ///< what the stem has in place of the affix
        std::vector<AffixRule> rules;
    };
    struct Affixes {
        std::unordered_map<std::string_view, std::vector<AlikeRules>> by_affix;
        std::size_t longest = 0;
        void add(std::string_view affix, std::string_view strip, const AffixRule& rule);
    };

    AffixDictionary(std::string affixes, std::string words);
    bool read_affixes();
    bool read_affix_line(std::string_view kind, std::string_view rest);
    bool index_words();
    void insert(std::size_t begin, std::size_t length, std::uint32_t hash);

    [[nodiscard]] bool has_flag(std::string_view flags, std::string_view flag) const;
    template <typename Accepts>
    [[nodiscard]] bool any_entry(std::string_view stem, const Accepts& accepts) const;
    template <typename Accepts>
    static bool any_suffix(const Affixes& suffixes, std::string_view word, const Accepts& accepts);

    [[nodiscard]] bool has(std::string_view word) const; ///< exactly as it is written
    [[nodiscard]] bool has_with_suffixes(std::string_view word, const AffixRule* prefix) const;
    [[nodiscard]] bool has_with_prefix(std::string_view word) const;

    std::string affixes_;
    std::string words_;
    FlagForm flag_form_ = FlagForm::byte;
    std::string_view only_in_compounds_;
    std::vector<std::string_view> compounding_; ///< flags of words that form compounds
    std::string crossing_flags_;                ///< of the current group of affixes
    Affixes suffixes_;
    Affixes linking_suffixes_; ///< suffixes that others may follow
    Affixes prefixes_;
    struct Entry {
        std::uint32_t begin = 0; ///< in `words_`
        std::uint8_t length = 0; ///< 0: the place is free
        std::uint8_t check = 0;  ///< of the hash
    };
    std::vector<Entry> table_; ///< open addressing; a power of two
};

} // namespace rapporteur
