// Terms of the vocabularies that several rules look for in every text. One walk over the report finds them
// all.
#pragma once

#include "rules/rule.hpp"

#include <cstdint>
#include <vector>

namespace rapporteur {

/// The terms of one vocabulary, in document order.
struct FoundTerms {
    const TermFinder* finder = nullptr;
    std::vector<std::uint32_t> elements; ///< for each match
    std::vector<TermMatch> matches;
};

/// The result of `finder.find` for the text of the element.
[[nodiscard]] std::vector<TermMatch> find_terms(const RuleInput& input, const TermFinder& finder,
                                                std::uint32_t element);

} // namespace rapporteur
