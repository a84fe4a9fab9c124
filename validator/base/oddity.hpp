// Something unusual that a stage met and carried forward. Stages never judge: an oddity becomes a finding
// only if a rule makes it one.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace rapporteur {

struct Oddity {
    std::string kind; ///< kebab-case, stable: "dangling-num-id", "style-cycle", "level-out-of-range"
    std::string part; ///< package part
    std::uint32_t paragraph = 0; ///< w:p of the part from 1; 0 where it concerns no paragraph
    std::string detail;          ///< one line for a person
};

using Oddities = std::vector<Oddity>;

} // namespace rapporteur
