// The name of a report as a whole, for the head of an output: its own lines are in the text.
#pragma once

#include "report/report.hpp"

#include <string>

namespace rapporteur {

struct TitleBlock {
    std::string title; ///< the lines that name the report, with a space between two; empty if none does
    std::string whole; ///< all lines, with a comma between two
};

[[nodiscard]] TitleBlock read_title_block(const Report& report, const Blocks& blocks);

} // namespace rapporteur
