// Where in its element a finding stands.
#pragma once

#include <cstdint>

namespace rapporteur {

/// The words of an element that a finding is about.
struct Spot {
    std::uint32_t begin = 0; ///< bytes of the block's text
    std::uint32_t end = 0;
    bool at_label = false; ///< the label instead; begin and end do not count
};

} // namespace rapporteur
