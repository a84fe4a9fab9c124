// References in the text to the report's own resolutions and items, "resolution 3 (b)", resolved against the
// labels that the report has. The layout and its drafting words say what these are called. If "of" or
// "adopted" follows, the reference belongs to another document.
#pragma once

#include "rules/rule.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rapporteur {

struct Reference {
    std::uint32_t element = 0;
    std::uint32_t begin = 0; ///< bytes of the block's text: from the number to the end of the letter
    std::uint32_t end = 0;
    std::string text; ///< "3 (b)"
    std::uint32_t number_begin = 0;
    std::string number;
    std::int64_t value = 0; ///< of the number, which may be a word: "tercera"
    std::uint32_t letter_begin = 0;
    std::string letter; ///< empty: the resolution as a whole is meant
    bool resolution_exists = false;
    bool item_exists = false;
    bool ambiguous = false; ///< the report has this label twice
    std::string new_number; ///< the number after all labels are corrected
    std::string new_letter;
};
[[nodiscard]] const std::vector<Reference>& find_references(const RuleInput& input);

} // namespace rapporteur
