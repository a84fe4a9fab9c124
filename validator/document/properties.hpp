// The author, language and template of the document (docProps, settings).
#pragma once

#include "document/document.hpp"
#include "document/styles.hpp"

namespace rapporteur {

[[nodiscard]] Properties read_properties(const Package& package, const StyleSheet& styles);

} // namespace rapporteur
