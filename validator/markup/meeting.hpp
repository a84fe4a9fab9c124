// What a report says of its meeting as a whole: the facts of the opening, or where it leaves one out, of the
// title block.
#pragma once

#include "report/report.hpp"

#include <chrono>
#include <string>
#include <vector>

namespace rapporteur {

[[nodiscard]] std::vector<const Fact*> meeting_facts(const Report& report, FactKind kind);
[[nodiscard]] const Fact* meeting_fact(const Report& report, FactKind kind); ///< null if there is none

/// An ISO 8601 day, or nothing where the calendar has no such day.
[[nodiscard]] std::string iso_day(const std::chrono::year_month_day& day);
/// The first and the last day of a date; empty where it names no day or may be read as two, or only one.
[[nodiscard]] std::string first_day(const Fact& fact);
[[nodiscard]] std::string last_day(const Fact& fact);

/// BCP 47: the language of the document, else of the layout, else "und".
[[nodiscard]] std::string report_language(const Report& report, const Layout& layout);

} // namespace rapporteur
