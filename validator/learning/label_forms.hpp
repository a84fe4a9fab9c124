// Labels of the examples that the model layout does not know.
#pragma once

#include "learning/learning.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace rapporteur {

/// A form as the attributes of a level write it: "decimal" and "Decision {number}/%".
struct WrittenForm {
    std::string_view format;
    std::string text;
    friend bool operator<(const WrittenForm& left, const WrittenForm& right) {
        return std::tie(left.format, left.text) < std::tie(right.format, right.text);
    }
};
using FormCounts = std::map<WrittenForm, std::size_t>;

/// Counts the labels at this depth of a section that are in none of `forms`. `section` is an index into
/// Layout::sections.
void count_unknown_forms(const ReadExample& example, std::uint32_t section, std::uint8_t depth,
                         const std::vector<LabelForm>& forms, FormCounts& counts);

} // namespace rapporteur
