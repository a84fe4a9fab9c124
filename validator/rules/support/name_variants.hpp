// Finds where a text spells a name otherwise than it stands elsewhere: a word in another form, another little
// word ("for" instead of "on"), or another word in the middle of the name.
#pragma once

#include "rules/rule.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

struct NameVariant {
    std::uint32_t element = 0;
    std::uint32_t begin = 0; ///< bytes of the block's text
    std::uint32_t end = 0;
    std::string found;    ///< the words there
    std::string first;    ///< the name as it stands elsewhere
    bool of_body = false; ///< it is the name of the body that met; else a name that has an acronym
};

/// The variants of the body's name and of the names that the report gives an acronym, at most one of each.
[[nodiscard]] std::vector<NameVariant> find_name_variants(const RuleInput& input, const Fact& body);

/// Whether only small words differ, as in "y la Trata de Personas" for "y Trata de Personas". Nobody takes
/// that for another body.
[[nodiscard]] bool differs_in_small_words(std::string_view found, std::string_view preferred);

} // namespace rapporteur
