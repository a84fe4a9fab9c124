// References of the text to its own resolutions and items, "resolution 3 (b)", resolved against the labels as
// they are found. What the two are called are the layout's names and the drafting words; what is followed by
// "of" or "adopted" belongs to another document.
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
    std::uint32_t letter_begin = 0;
    std::string letter; ///< empty: a resolution as a whole
    bool resolution_exists = false;
    bool item_exists = false;
    bool ambiguous = false; ///< the label is given twice
    std::string new_number; ///< what the two will be once the labels are right
    std::string new_letter;
};
[[nodiscard]] const std::vector<Reference>& find_references(const RuleInput& input);

} // namespace rapporteur
