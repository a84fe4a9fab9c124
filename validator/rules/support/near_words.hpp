// Words that a misspelt word may stand for: they differ from it by one slip of the keyboard.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

/// The letters that a text has, in lower case. A missing letter may be one of these.
class Alphabet {
public:
    void add(std::string_view text);
    [[nodiscard]] const std::u32string& letters() const { return letters_; }

private:
    std::u32string letters_;
};

/// The words near `word` (lower case) that `is_word` accepts: two letters changed places, or one letter is
/// too many, missing or wrong. In this order, without repetition, at most `most`.
[[nodiscard]] std::vector<std::string> near_words(std::string_view word, const Alphabet& alphabet,
                                                  const std::function<bool(std::string_view)>& is_word,
                                                  std::size_t most);

} // namespace rapporteur
