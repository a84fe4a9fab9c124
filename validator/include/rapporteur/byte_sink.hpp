// Receives an output while it is made, so that it need not be kept in memory.
#pragma once

#include <functional>
#include <string_view>

namespace rapporteur {

/// Receives the bytes in order, about ten thousand at a time. No character is cut.
using ByteSink = std::function<void(std::string_view bytes)>;

} // namespace rapporteur
