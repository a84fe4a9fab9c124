// Who takes an output while it is made, so that it is never kept whole.
#pragma once

#include <functional>
#include <string_view>

namespace rapporteur {

/// Gets the bytes in their order, some ten thousand at a time, cut between characters.
using ByteSink = std::function<void(std::string_view bytes)>;

} // namespace rapporteur
