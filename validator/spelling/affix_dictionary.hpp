// A dictionary of Hunspell's format, read for one question: is this a word? Hunspell itself takes 80 ms to
// open one and is for one thread; this takes two, since words are looked up where they lie in the file and
// their forms are derived when one is asked for. What of the format is not understood is left to Hunspell.
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

/// Is not changed once it is read: any number of threads may ask it.
class AffixDictionary {
public:
    /// From the texts of both files. None: they use something that is not understood here, such as compounds
    /// of words or an encoding other than UTF-8.
    [[nodiscard]] static std::unique_ptr<const AffixDictionary> read(std::string affixes, std::string words);

    /// Whether Hunspell would take the word. None: it has to be asked itself, as it is of a word with digits.
    [[nodiscard]] std::optional<bool> knows(std::string_view word) const;

private:
    enum class FlagForm : std::uint8_t { byte, character, pair, number };

    /// "SFX S y ies/X [^aeiou]y"
    struct AffixRule {
        std::string_view flag;
        std::string_view further;   ///< flags of the affixes that may follow this one
        std::string_view condition; ///< what the stem ends (begins) in
        bool crosses = false;       ///< a prefix goes with a suffix
    };
    /// Rules that make the same of a stem: it is looked up once for all of them.
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

    [[nodiscard]] bool has(std::string_view word) const; ///< as it is written
    [[nodiscard]] bool has_with_suffixes(std::string_view word, const AffixRule* prefix) const;
    [[nodiscard]] bool has_with_prefix(std::string_view word) const;

    std::string affixes_;
    std::string words_;
    FlagForm flag_form_ = FlagForm::byte;
    std::string_view only_in_compounds_;
    std::vector<std::string_view> compounding_; ///< flags of words that make compounds
    std::string crossing_flags_;                ///< of the group of affixes that is being read
    Affixes suffixes_;
    Affixes linking_suffixes_; ///< those of them that others may follow
    Affixes prefixes_;
    struct Entry {
        std::uint32_t begin = 0; ///< in `words_`
        std::uint8_t length = 0; ///< 0: a free place
        std::uint8_t check = 0;  ///< of the hash
    };
    std::vector<Entry> table_; ///< open addressing; a power of two
};

} // namespace rapporteur
