// Places in a text that are marked as missing: "[...]", "[date]", "____", "(?)", "???".
#pragma once

#include "base/words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

/// In the order of their kinds. Within brackets stand only dots, spaces or words that begin or end in one of
/// `bracketed`, which are folded.
[[nodiscard]] std::vector<WordRange> find_marked_placeholders(std::string_view text,
                                                              const std::vector<std::string>& bracketed);

} // namespace rapporteur
