// Finds labels that changed although the positions of their parts did not.
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

/// For each part of the left whose label itself changed: the first part of the run that changed in the same
/// way. no_index for all others: a number that differs only because an earlier part was added or dropped has
/// not changed. `with_forms`: "3." and "3)" are different.
[[nodiscard]] std::vector<std::uint32_t> find_renumbered(const LabelledParts& left,
                                                         const LabelledParts& right, const Matching& matching,
                                                         bool with_forms);

} // namespace rapporteur
