// One finding in words, for the printers that show text.
#pragma once

#include "printers/printers.hpp"

namespace rapporteur {

/// "PATH: where: error: message [rule]", then excerpt, caret, hint and fix unless `style` is concise. If
/// `path` is empty, the line begins with the place.
[[nodiscard]] std::string finding_text(std::string_view path, const Finding& finding, const TextStyle& style);

/// What can be done about it, and which command does it.
[[nodiscard]] std::string fix_note(const Fix& fix, std::string_view language);

} // namespace rapporteur
