// The XML declaration (XML 1.0, productions 23 to 26, 32, 80 and 81).
#pragma once

#include "rapporteur/failure.hpp"

#include <cstddef>
#include <string_view>

namespace rapporteur {

struct XmlDeclaration {
    std::size_t length = 0;    ///< bytes of the whole declaration; 0: there is none
    std::string_view encoding; ///< as written, or empty
};

/// Reads the declaration at the very start of `text`. Failures: `corrupt`; `unsupported` for XML 1.1.
[[nodiscard]] Result<XmlDeclaration> read_declaration(std::string_view text, std::string_view part);

} // namespace rapporteur
