// Recognises a finding again after the document was saved, renamed, or changed in another place.
#pragma once

#include "rapporteur/finding.hpp"

#include <span>
#include <string>
#include <vector>

namespace rapporteur {

/// The words by which a person, and a list of known findings, knows a finding again: the words of the
/// document around its spot, white space folded; where it stands in none, the id and the values of its message.
[[nodiscard]] std::string identifying_words(const Finding& finding);

/// For each finding of one document a short text that stays the same as long as its rule and its words do;
/// findings that are alike are numbered in document order.
[[nodiscard]] std::vector<std::string> fingerprints(std::span<const Finding> findings);

} // namespace rapporteur
