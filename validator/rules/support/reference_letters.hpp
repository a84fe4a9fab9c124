// The letter of an item beside the number of its entry: "3 (b)", "item (d) of resolution 2". All texts are
// folded.
#pragma once

#include "layout/layout.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

/// Whether a letter stands at a byte of a folded text.
[[nodiscard]] constexpr bool is_letter_at(std::string_view text, std::size_t at) {
    return at < text.size() && ((text[at] & 0x80) != 0 || (text[at] >= 'a' && text[at] <= 'z'));
}

class ReferenceLetters {
public:
    explicit ReferenceLetters(const Layout& layout);

    /// What an item is called in references: "item", "inciso".
    [[nodiscard]] const std::vector<std::string>& words() const { return words_; }

    /// The offset of the letter in "3 (b)", "3(b)", "3.b", "3, item b" and "3 b)"; 0 if there is none. `at`
    /// is the end of the number.
    [[nodiscard]] std::size_t behind(std::string_view text, std::size_t at) const;

    /// A letter before the number: "item (d) of", "inciso d) del". Its size is 0 if there is none.
    struct Before {
        std::size_t begin = 0;
        std::size_t size = 0;
    };
    /// `word`: the offset of the word for the entry, which stands before the number.
    [[nodiscard]] Before before(std::string_view text, std::size_t word) const;

private:
    /// Whether the text ends in a word for items, perhaps with other letters behind it: "items (a), (b) and".
    [[nodiscard]] bool follows_word(std::string_view text) const;

    std::vector<std::string> words_;
    std::vector<std::string> joints_;
    std::vector<std::string> elsewhere_;
    std::vector<std::string> articles_;
};

} // namespace rapporteur
