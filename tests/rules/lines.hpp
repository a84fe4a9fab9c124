// A report as lines of label and text, made into blocks as the earlier stages would. For drafts that tests
// change.
#pragma once

#include "blocks/blocks.hpp"

#include <string>
#include <vector>

namespace rapporteur::testing {

struct DraftLine {
    std::string label; ///< "3.", "b."; empty: none
    std::string text;
};

/// A report without any findings.
[[nodiscard]] std::vector<DraftLine> faultless_lines();

[[nodiscard]] Blocks blocks_of(const std::vector<DraftLine>& lines);

} // namespace rapporteur::testing
