// Corrected report -> bytes. A writer is one file that walks the one report; all are listed in writers.def.
#pragma once

#include "corrections/corrections.hpp"

#include <span>
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

/// A line of writers.def.
struct Writer {
    std::string_view name;      ///< the word for `convert --to`
    std::string_view extension; ///< of its files, with the full stop
    std::string_view what;      ///< for a person
    std::string (*write)(const WriterInput& input) = nullptr;
};

[[nodiscard]] std::span<const Writer> all_writers();
[[nodiscard]] const Writer* find_writer(std::string_view name); ///< null if there is none

} // namespace rapporteur
