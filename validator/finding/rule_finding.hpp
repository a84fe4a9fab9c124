// A finding with what repairs it: what a rule hands over, and what corrections, review copies and pages go
// by.
#pragma once

#include "document/document.hpp"
#include "finding/edit.hpp"
#include "finding/spot.hpp"

#include "rapporteur/finding.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace rapporteur {

/// A finding and the edits that would repair it; all of them or none are applied.
struct RuleFinding {
    Finding finding;
    std::vector<Edit> edits;
    std::uint32_t element = no_index; ///< index into Report::elements, for the order and the corrections list
    std::optional<Spot> spot = {};    ///< none: the finding stands in no words of the element
};

} // namespace rapporteur
