// Document -> Document: the numbers of LISTNUM and AUTONUM fields stand in the text of their paragraphs, as
// Word shows them.
#pragma once

#include "document/document.hpp"

namespace rapporteur {

/// Also adds the lists that Word has without their being in the file: NumberDefault, OutlineDefault,
/// LegalDefault.
[[nodiscard]] Document with_number_fields(Document document);

} // namespace rapporteur
