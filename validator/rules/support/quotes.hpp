// The double quotation marks of a text, each with its partner.
#pragma once

#include "base/text.hpp"
#include "rules/rule.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace rapporteur {

struct QuoteMark {
    std::uint32_t begin = 0; ///< bytes
    std::uint32_t end = 0;
    bool opens = false;
    std::uint32_t partner = no_index; ///< index into the result; none: it has no partner in this text
};

/// Whether a text of these characters may have any.
[[nodiscard]] inline bool may_have_quotes(const CharacterSet& set) {
    return !set.is_ascii() || set.has_any_of(CharacterSet("\""));
}

/// In the order of the text. A straight mark opens before a word and closes after one; after a digit it is an
/// inch.
[[nodiscard]] std::vector<QuoteMark> find_quotes(std::string_view text);

} // namespace rapporteur
