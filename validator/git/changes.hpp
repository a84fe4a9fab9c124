// Which findings a change of the report is answerable for.
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

/// The findings of `now` in paragraphs whose words changed since `before` or are new; and of the others those
/// that `before` did not have, for they come of a change elsewhere: a number that does not follow any more.
[[nodiscard]] std::vector<Finding> new_findings(const Version& before, Version now);

} // namespace rapporteur
