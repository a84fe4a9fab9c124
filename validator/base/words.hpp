// Finds the words of a text.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

/// A run of letters and digits. An apostrophe or hyphen between two letters belongs to it.
struct WordRange {
    std::uint32_t begin = 0; ///< in bytes
    std::uint32_t end = 0;
};
[[nodiscard]] std::vector<WordRange> words_of(std::string_view text);

[[nodiscard]] inline std::string_view word_in(std::string_view text, WordRange word) {
    return text.substr(word.begin, word.end - word.begin);
}

/// A set of short words, such as the little words of a language. Most words of a text are not in it, and
/// their first byte and length show this at once.
class WordSet {
public:
    WordSet() = default;
    WordSet(const std::vector<std::string>& words) { // NOLINT: read like its words
        for (const std::string& word : words)
            insert(word);
    }
    void insert(std::string word);
    [[nodiscard]] bool empty() const { return words_.empty(); }
    [[nodiscard]] bool has(std::string_view word) const {
        return (lengths_[first_of(word)] & bit_of(word.size())) != 0 && holds(word);
    }

private:
    static std::size_t first_of(std::string_view word) {
        return word.empty() ? 0 : static_cast<unsigned char>(word.front());
    }
    static std::uint32_t bit_of(std::size_t length) {
        return std::uint32_t{1} << (length < 31 ? length : std::size_t{31});
    }
    [[nodiscard]] bool holds(std::string_view word) const;

    std::vector<std::string> words_;              ///< sorted
    std::array<std::uint32_t, 256> lengths_ = {}; ///< the lengths that occur, by first byte
};

} // namespace rapporteur
