// Report XML -> the report that writers and comparisons walk, as `convert` had it when it wrote the file: an
// archive of report XML needs no second reading of its Word files.
//
// Nothing is recognised or corrected anew. What is read is written back byte for byte.
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
    std::size_t layout = 0; ///< which of the layouts it was read with
    std::string source_name;
    std::string source_sha256;
    std::deque<std::string> rule_names =
        {}; ///< of rules that this version does not have; corrections name them
};

/// Whether these bytes are meant to be report XML: an XML file whose root element is `report` in its
/// namespace.
[[nodiscard]] bool is_report_xml(std::span<const std::byte> bytes);

/// Strict: an element, an attribute or a text that has no place in the grammar is a failure, as is a fact of
/// the meeting that the text does not state. Failures name line and column, `12:5`. Beside those of any XML:
/// `layout`, where the layout that the report was read with is none of `layouts`; `limit`.
[[nodiscard]] Result<ReportFile> read_report_xml(std::span<const std::byte> bytes,
                                                 std::span<const LayoutHandle> layouts, const Limits& limits);

} // namespace rapporteur
