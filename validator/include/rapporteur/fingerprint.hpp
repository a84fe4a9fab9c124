// Recognises a finding again after the document was saved, renamed or changed in another place.
#pragma once

#include "rapporteur/finding.hpp"

#include <span>
#include <string>
#include <vector>

namespace rapporteur {

/// The words that identify a finding: the words of the document around its spot, with white space folded. If
/// it is not about words, the id and the values of its message.
[[nodiscard]] std::string identifying_words(const Finding& finding);

/// A short text for each finding of a document. It stays the same as long as its rule and words do. Equal
/// findings are numbered in document order.
[[nodiscard]] std::vector<std::string> fingerprints(std::span<const Finding> findings);

} // namespace rapporteur
