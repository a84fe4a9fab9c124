// XML -> what is wrong with it by its grammar (schemas/report.rng and others), in words for a person. Reads
// no file and no network; DTDs and entities are refused.
#pragma once

#include "rapporteur/failure.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

struct VerifyError {
    std::uint32_t line = 0;   ///< from 1; 0: the document as a whole
    std::uint32_t column = 0; ///< in characters, from 1; of the start tag of the element meant
    std::string message;      ///< "`dropped` does not belong here; expected `corrections`"
};

/// Empty: the XML is as the grammar asks. Errors are in the order of the document, at most 100. XML that is
/// not well-formed has one. Failures: `limit` (more than 1 GiB), `internal`.
[[nodiscard]] Result<std::vector<VerifyError>> verify_report_xml(std::string_view xml);

/// The same of a layout (schemas/layout.rng) and of a vocabulary (schemas/vocabulary.rng).
[[nodiscard]] Result<std::vector<VerifyError>> verify_layout_xml(std::string_view xml);
[[nodiscard]] Result<std::vector<VerifyError>> verify_vocabulary_xml(std::string_view xml);

} // namespace rapporteur
