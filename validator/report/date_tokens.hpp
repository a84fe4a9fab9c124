// What dates are made of: numbers in digits or words, months, days of the week and the little words between.
#pragma once

#include "layout/layout.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace rapporteur {

enum class DateTokenKind : std::uint8_t { number, word, comma, dash, other };

struct DateToken {
    DateTokenKind kind = DateTokenKind::other;
    std::string_view text;   ///< folded
    std::uint32_t begin = 0; ///< bytes of the folded text
    std::uint32_t end = 0;   ///< behind the ordinal suffix of a number: "24th", "1ro."
    int number = 0;
    int digits = 0;        ///< of a number in words those it would have
    bool in_words = false; ///< the number stands in words
    int month = 0;         ///< 1..12 when the word is one
    bool filler = false;   ///< says nothing inside a date: "of", "the", "Tuesday"
    bool range = false;    ///< joins two days: "and", "to", "-"
};

/// The tokens of the text in the layout's language.
[[nodiscard]] std::vector<DateToken> tokenize_dates(const FoldedText& text, const Layout& layout);

} // namespace rapporteur
