// Writes one number in one format of ST_NumberFormat (17.18.59), and says whether the format has it.
#pragma once

#include "document/document.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace rapporteur {

enum class NumberForm : std::uint8_t {
    exact,   ///< as Word shows it
    absent,  ///< the format cannot write the value: nothing is shown
    replaced ///< a decimal or English instead: format or language not known, or value too large
};

/// Thirty of one letter. Then Word begins again at a.
inline constexpr std::int64_t letter_limit = 780;

struct FormattedNumber {
    std::string text;
    NumberForm form = NumberForm::exact;
};

[[nodiscard]] FormattedNumber number_in_format(std::int64_t value, NumberFormat format,
                                               std::string_view language);

/// The name the standard gives a format: "lowerLetter".
[[nodiscard]] std::string_view to_string(NumberFormat format);

} // namespace rapporteur
