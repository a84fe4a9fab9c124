// Words that a misspelt one may stand for: those one slip of the keyboard away.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

/// The letters that stand in a text, in lower case; those a missing one may be.
class Alphabet {
public:
    void add(std::string_view text);
    [[nodiscard]] const std::u32string& letters() const { return letters_; }

private:
    std::u32string letters_;
};

/// The words that `is_word` accepts among those that differ from `word` (lower case) by two letters that
/// changed places, or one too many, missing or wrong; each once, in this order, at most `most`.
[[nodiscard]] std::vector<std::string> near_words(std::string_view word, const Alphabet& alphabet,
                                                  const std::function<bool(std::string_view)>& is_word,
                                                  std::size_t most);

} // namespace rapporteur
