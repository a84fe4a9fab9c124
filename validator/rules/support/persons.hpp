// Persons whom the text names with a title: "Dr Margaret Alleyne", "el ingeniero Washington Pereyra".
#pragma once

#include "base/words.hpp"
#include "rules/rule.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace rapporteur {

struct Person {
    std::uint32_t element = 0;
    WordRange title;
    std::vector<WordRange> words; ///< of the name, without the title; bytes of the block's text
};

/// The words of names after a title of the drafting words (`honorific`), by their place in `words`.
class Honorifics {
public:
    explicit Honorifics(const Layout& layout);

    /// The number of words of the name right behind the title at `title`; 0 if there is no title or no name.
    [[nodiscard]] std::size_t name_after(std::string_view text, const std::vector<WordRange>& words,
                                         std::size_t title) const;

private:
    WordSet titles_;
};

/// In document order. A name of one word is a surname: "Dr Alleyne".
[[nodiscard]] std::vector<Person> find_persons(const RuleInput& input);

} // namespace rapporteur
