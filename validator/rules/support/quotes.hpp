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
    std::uint32_t partner = no_index; ///< index into the result; no_index: it has no partner in this text
};

/// Whether a text with these characters can have quotation marks at all.
[[nodiscard]] inline bool may_have_quotes(const CharacterSet& set) {
    return !set.is_ascii() || set.has_any_of(CharacterSet("\""));
}

/// In the order of the text. A straight mark opens before a word and closes after one. After a digit it
/// stands for inches.
[[nodiscard]] std::vector<QuoteMark> find_quotes(std::string_view text);

/// A mark that opens and the one that closes it; the quoted words stand between them.
struct Quotation {
    QuoteMark opening;
    QuoteMark closing;
};
[[nodiscard]] std::vector<Quotation> find_quotations(std::string_view text);

} // namespace rapporteur
