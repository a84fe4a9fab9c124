// Takes from a Word file of the house what a report takes over: page, fonts, styles, lists, headers and
// footers, and the pictures and colours that these need. Nothing else of that file gets into a report: no
// macros, no text, no comments, no address of the template, nothing that is fetched from elsewhere.
#pragma once

#include "package/package.hpp"

#include "rapporteur/limits.hpp"

#include <cstddef>
#include <span>
#include <string>

namespace rapporteur {

/// A package with these parts alone; its main part has the last section's properties and no text. `package`
/// was read from `file`.
[[nodiscard]] Result<std::string> take_house_parts(std::span<const std::byte> file, const Package& package,
                                                   const Limits& limits);

} // namespace rapporteur
