// Document -> Document: writes the numbers of LISTNUM and AUTONUM fields into the text, as Word shows them.
#pragma once

#include "document/document.hpp"

#include "rapporteur/failure.hpp"
#include "rapporteur/limits.hpp"

namespace rapporteur {

/// Also adds Word's own lists that are not in the file: NumberDefault, OutlineDefault, LegalDefault. Failure
/// `limit`: with these numbers the document shows more than Limits::shown_bytes.
[[nodiscard]] Result<Document> with_number_fields(Document document, const Limits& limits = {});

} // namespace rapporteur
