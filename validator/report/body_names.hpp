// How far the name of a body goes in a text, when no vocabulary knows it, or knows only a part of it.
#pragma once

#include "report/facts.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

class BodyNames {
public:
    static constexpr std::size_t longest = 200; ///< bytes of a name

    /// `known` has the names of bodies; null: none is known.
    BodyNames(const SearchText& text, const Layout& layout, const Vocabulary* known)
        : text_(text), layout_(layout), vocabulary_(known) {}

    [[nodiscard]] static std::string_view word_at(std::string_view text, std::size_t position);
    /// The position after white space. npos if `position` is not at white space, or if nothing follows it.
    [[nodiscard]] static std::size_t next_word_begin(std::string_view text, std::size_t position);
    [[nodiscard]] bool is_among(const std::vector<std::string>& words, std::string_view word) const;
    [[nodiscard]] bool is_known_elsewhere(std::string_view name) const;
    /// The end of the name if it goes on after `end` with small words and a capital: "for Consular
    /// Protection". What a body belongs to ("of the Conference") is no part of its name, nor is the next name
    /// of a list ("and the Group").
    [[nodiscard]] std::uint32_t goes_on_to(std::uint32_t end) const;
    /// The end of the name whose first word with a capital is at `begin`.
    [[nodiscard]] std::uint32_t name_end(std::size_t begin) const;
    /// Whether there is only "of the" between a name and the next, perhaps after an acronym in brackets.
    [[nodiscard]] bool belongs_to(std::size_t end, std::size_t next) const;
    /// The end of the name that belongs to the organisation at `owner`: before "of the", "de la". Returns
    /// `owner` if there are no such words.
    [[nodiscard]] std::uint32_t owned_end(std::uint32_t begin, std::uint32_t owner) const;
    /// Whether the name begins with a country or a city: "Uruguay y Venezuela" is no body.
    [[nodiscard]] bool is_place(std::string_view name) const;
    /// The number of words with a capital.
    [[nodiscard]] static std::size_t words(std::string_view name);

private:
    /// Whether a name may go on with the word, because names of the vocabulary have it as a small word. The
    /// set is made on first use: it takes many names and is seldom needed.
    [[nodiscard]] bool is_small(std::string_view word) const;
    [[nodiscard]] std::set<std::string> small_words() const;
    /// Whether the word is a day or a month: "on Monday" does not continue a name.
    [[nodiscard]] bool is_known_day(std::string_view word) const;
    [[nodiscard]] bool knows(VocabularyRole vocabulary, std::string_view name) const;

    const SearchText& text_;
    const Layout& layout_;
    const Vocabulary* vocabulary_;
    mutable std::optional<std::set<std::string>> small_words_; ///< folded; made on first use
};

} // namespace rapporteur
