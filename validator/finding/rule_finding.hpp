// A finding with its repair: what a rule returns, and what corrections, review copies and pages use.
#pragma once

#include "document/document.hpp"
#include "finding/edit.hpp"
#include "finding/spot.hpp"

#include "rapporteur/finding.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace rapporteur {

/// A finding and the edits that would repair it. All of them are applied, or none.
struct RuleFinding {
    Finding finding;
    std::vector<Edit> edits;
    /// Index into Report::elements; used for the order and for the list of corrections.
    std::uint32_t element = no_index;
    std::optional<Spot> spot = {}; ///< none: the finding is not about certain words of the element
};

} // namespace rapporteur
