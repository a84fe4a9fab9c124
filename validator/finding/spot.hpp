// The place of a finding in its element.
#pragma once

#include <cstdint>

namespace rapporteur {

/// The words of an element that a finding is about.
struct Spot {
    std::uint32_t begin = 0; ///< in bytes of the block's text
    std::uint32_t end = 0;
    bool at_label = false; ///< the finding is about the label; begin and end are not used
};

} // namespace rapporteur
