// Something unusual that a stage found and passes to the later stages. Stages never judge: only rules make
// findings.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace rapporteur {

struct Oddity {
    std::string kind; ///< kebab-case, stable: "dangling-num-id", "style-cycle", "level-out-of-range"
    std::string part; ///< name of the package part
    std::uint32_t paragraph = 0; ///< the number of the w:p in its part, from 1; 0: concerns no paragraph
    std::string detail;          ///< one line for a person
};

using Oddities = std::vector<Oddity>;

} // namespace rapporteur
