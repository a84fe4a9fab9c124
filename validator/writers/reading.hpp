// Report and findings -> the report as a person reads it, each finding at its words.
#pragma once

#include "rules/rule.hpp"

#include "rapporteur/reading.hpp"

#include <span>

namespace rapporteur {

[[nodiscard]] ReadableReport make_reading(const Blocks& blocks, const Report& report, const Layout& layout,
                                          const Messages& messages, std::span<const RuleFinding> findings);

} // namespace rapporteur
