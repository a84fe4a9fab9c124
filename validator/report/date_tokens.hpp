// The parts of dates: numbers in digits or words, months, days of the week, and the little words between
// them.
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
    std::uint32_t end = 0;   ///< after the ordinal suffix of a number: "24th", "1ro."
    int number = 0;
    int digits = 0;        ///< the count of digits; for a number in words, the count it would have
    bool in_words = false; ///< the number is written in words
    int month = 0;         ///< 1..12 if the word is a month
    bool filler = false;   ///< has no meaning in a date: "of", "the", "Tuesday"
    bool range = false;    ///< joins two days: "and", "to", "-"
};

/// Cuts the text into tokens in the layout's language.
[[nodiscard]] std::vector<DateToken> tokenize_dates(const FoldedText& text, const Layout& layout);

} // namespace rapporteur
