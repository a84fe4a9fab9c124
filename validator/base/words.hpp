// Finds the words of a text.
#pragma once

#include <cstdint>
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

} // namespace rapporteur
