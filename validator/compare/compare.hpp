// Two recognised reports -> what differs.
#pragma once

#include "messages/messages.hpp"
#include "report/report.hpp"

#include "rapporteur/compare.hpp"

namespace rapporteur {

/// One of the two, as the stages before leave it.
struct CompareSide {
    const Blocks& blocks;
    const Report& report;
    const Layout& layout;
};

/// `as` is drafts or languages. Sets differences and rows.
[[nodiscard]] Comparison compare_reports(const CompareSide& left, const CompareSide& right, CompareAs as,
                                         const Messages& messages);

/// Which of the two a comparison is.
[[nodiscard]] CompareAs recognise_comparison(const CompareSide& left, const CompareSide& right);

} // namespace rapporteur
