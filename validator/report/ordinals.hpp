// Counts each element among its siblings, and makes its id from that.
#pragma once

#include "report/report.hpp"

namespace rapporteur {

/// Sets Element::ordinal of every element, and Element::id of resolutions and items: "r3", "r3.b". An item
/// without a resolution is "i1".
void number_elements(Report& report);

/// Removes the sections that have no element.
void drop_empty_sections(Report& report);

} // namespace rapporteur
