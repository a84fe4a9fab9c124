// The correct reports of fixtures/sound/ as lines that a test may change. Such lines become blocks, with
// typed labels or with those that Word would count.
#pragma once

#include "blocks/blocks.hpp"

#include <string>
#include <utility>
#include <vector>

namespace rapporteur::testing {

struct ReportLine {
    std::string label; ///< "3.", "b)"; empty: none
    std::string text;
    int depth = 0; ///< 1 resolution, 2 item; 0: not an entry of the list
};

/// The reports with their file names.
[[nodiscard]] const std::vector<std::pair<std::string, std::vector<ReportLine>>>& sound_reports();

[[nodiscard]] bool is_spanish(const std::vector<ReportLine>& lines);

/// `automatic`: Word numbers each line that has a label, whatever the label says.
[[nodiscard]] Blocks blocks_of_lines(const std::vector<ReportLine>& lines, bool automatic);

} // namespace rapporteur::testing
