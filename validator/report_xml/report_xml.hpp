// Reads report XML as the report that `convert` had when it wrote the file. Writers and comparisons can use
// it, so that an archive of report XML needs no second reading of its Word files.
//
// Nothing is recognised or corrected again. If it is written again, the file has the same bytes.
#pragma once

#include "corrections/corrections.hpp"
#include "layout/lazy_layout.hpp"

#include "rapporteur/failure.hpp"
#include "rapporteur/limits.hpp"

#include <cstddef>
#include <deque>
#include <span>
#include <string>

namespace rapporteur {

struct ReportFile {
    Corrected corrected;
    std::size_t layout = 0; ///< index of the layout that it was read with
    std::string source_name;
    std::string source_sha256;
    /// Corrections may name rules that this version does not have; their names are kept here.
    std::deque<std::string> rule_names = {};
};

/// Whether the bytes are report XML: an XML file whose root element is `report` in the right namespace.
[[nodiscard]] bool is_report_xml(std::span<const std::byte> bytes);

/// Strict: an element, attribute or text that the grammar does not allow is a failure, and so is a fact of
/// the meeting that the text does not state. Failures name line and column ("12:5"). Besides the failures of
/// any XML: `layout` if the report's layout is not among `layouts`; `limit`.
[[nodiscard]] Result<ReportFile> read_report_xml(std::span<const std::byte> bytes,
                                                 std::span<const LayoutHandle> layouts, const Limits& limits);

} // namespace rapporteur
