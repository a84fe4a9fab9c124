// Who wrote the document, in which language, from which template (docProps, settings).
#pragma once

#include "document/document.hpp"
#include "document/styles.hpp"

namespace rapporteur {

[[nodiscard]] Properties read_properties(const Package& package, const StyleSheet& styles);

} // namespace rapporteur
