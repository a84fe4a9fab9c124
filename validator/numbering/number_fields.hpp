// Document -> Document: the numbers of LISTNUM and AUTONUM fields stand in the text of their paragraphs, as
// Word shows them.
#pragma once

#include "document/document.hpp"

#include "rapporteur/failure.hpp"
#include "rapporteur/limits.hpp"

namespace rapporteur {

/// Also adds the lists that Word has without their being in the file: NumberDefault, OutlineDefault,
/// LegalDefault. Failure: `limit`, where the document shows more than Limits::shown_bytes with these numbers.
[[nodiscard]] Result<Document> with_number_fields(Document document, const Limits& limits = {});

} // namespace rapporteur
