// Reports what is wrong with XML by its grammar (schemas/report.rng and others), in plain words. It reads no
// file and uses no network. DTDs and entities are refused.
#pragma once

#include "rapporteur/failure.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

struct VerifyError {
    std::uint32_t line = 0;   ///< from 1; 0: the document as a whole
    std::uint32_t column = 0; ///< in characters, from 1; where the start tag of the element begins
    std::string message;      ///< "`dropped` does not belong here; expected `corrections`"
    /// Whether the message is in the words of this program. Otherwise it is the parser's own, and mostly says
    /// what follows from another mistake.
    bool in_words = true;
};

/// Empty if the XML follows the grammar. Errors are in document order, at most 100; XML that is not
/// well-formed has one. Fails with `limit` (more than 1 GiB) and `internal`.
[[nodiscard]] Result<std::vector<VerifyError>> verify_report_xml(std::string_view xml);

/// The same for a layout (schemas/layout.rng) and for a vocabulary (schemas/vocabulary.rng).
[[nodiscard]] Result<std::vector<VerifyError>> verify_layout_xml(std::string_view xml);
[[nodiscard]] Result<std::vector<VerifyError>> verify_vocabulary_xml(std::string_view xml);

} // namespace rapporteur
