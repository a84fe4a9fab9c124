// Labels that the places of their parts do not explain.
#pragma once

#include "compare/matching.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace rapporteur {

struct LabelledParts {
    const CompareSide& side;
    std::span<const ComparePart> parts;
};

/// For each part of the left whose label changed by itself the first of the run that changed alike; no_index
/// for all others. That a number is another because something before it was added or dropped is no change of
/// it. `with_forms`: "3." and "3)" differ.
[[nodiscard]] std::vector<std::uint32_t> find_renumbered(const LabelledParts& left,
                                                         const LabelledParts& right, const Matching& matching,
                                                         bool with_forms);

} // namespace rapporteur
