// The place of each element among its siblings, and the id that follows from it.
#pragma once

#include "report/report.hpp"

namespace rapporteur {

/// Sets Element::ordinal of every element, and Element::id of resolutions and items: "r3", "r3.b"; an item
/// without a resolution is "i1".
void number_elements(Report& report);

/// Takes out of the report the sections that no element stands in.
void drop_empty_sections(Report& report);

} // namespace rapporteur
