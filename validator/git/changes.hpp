// Which findings come from a change of the report.
#pragma once

#include "rapporteur/paragraphs.hpp"
#include "rapporteur/rapporteur.hpp"

#include <span>
#include <vector>

namespace rapporteur {

/// One version of a report: its paragraphs and what was found in it.
struct Version {
    std::vector<TextParagraph> paragraphs;
    std::vector<Finding> findings;
};

/// The findings of `now` in new or changed paragraphs; and those in unchanged paragraphs that `before` did
/// not have, since a change elsewhere caused them: a number that no longer follows the one before it.
[[nodiscard]] std::vector<Finding> new_findings(const Version& before, Version now);

} // namespace rapporteur
