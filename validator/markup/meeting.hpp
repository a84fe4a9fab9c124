// The facts of the meeting as a whole: from the opening, or from the title block if the opening lacks one.
#pragma once

#include "report/report.hpp"

#include <chrono>
#include <string>
#include <vector>

namespace rapporteur {

[[nodiscard]] std::vector<const Fact*> meeting_facts(const Report& report, FactKind kind);
[[nodiscard]] const Fact* meeting_fact(const Report& report, FactKind kind); ///< null if there is none

/// The day in ISO 8601; empty if the calendar has no such day.
[[nodiscard]] std::string iso_day(const std::chrono::year_month_day& day);
/// The first and the last day of a date. first_day() is empty if the date names no day or can be read in two
/// ways; last_day() also if there is only one day.
[[nodiscard]] std::string first_day(const Fact& fact);
[[nodiscard]] std::string last_day(const Fact& fact);

/// The language as BCP 47: of the document, else of the layout, else "und".
[[nodiscard]] std::string report_language(const Report& report, const Layout& layout);

} // namespace rapporteur
