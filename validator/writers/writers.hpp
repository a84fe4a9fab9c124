// Corrected report -> bytes. A writer is one file that walks the one report; all are listed in writers.def.
#pragma once

#include "corrections/corrections.hpp"

#include <string>
#include <string_view>

namespace rapporteur {

struct WriterInput {
    const Corrected& corrected;
    const Layout& layout;
    std::string_view source_name;   ///< file name without folders
    std::string_view source_sha256; ///< lower-case hexadecimal
};

/// Report XML (`urn:rapporteur:report:1`, schemas/report.rnc). The same input gives the same bytes.
[[nodiscard]] std::string write_report_xml(const WriterInput& input);

} // namespace rapporteur
