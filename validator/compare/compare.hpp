// Compares two recognised reports.
#pragma once

#include "messages/messages.hpp"
#include "report/report.hpp"

#include "rapporteur/compare.hpp"

namespace rapporteur {

/// One of the two reports, with the results of the earlier stages.
struct CompareSide {
    const Blocks& blocks;
    const Report& report;
    const Layout& layout;
};

/// Compares them as two drafts or as two languages (`as`). Sets only the differences and rows of the result.
[[nodiscard]] Comparison compare_reports(const CompareSide& left, const CompareSide& right, CompareAs as,
                                         const Messages& messages);

/// Whether the two are drafts or languages of one report.
[[nodiscard]] CompareAs recognise_comparison(const CompareSide& left, const CompareSide& right);

} // namespace rapporteur
