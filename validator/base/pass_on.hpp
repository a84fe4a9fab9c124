// Passes an output on while it is made, so that the waiting part stays small, however long the output is.
#pragma once

#include "rapporteur/byte_sink.hpp"

#include <string>

namespace rapporteur {

/// Fewer bytes are not worth a call.
inline constexpr std::size_t worth_passing_on = std::size_t{64} << 10U;

/// Passes on what waits, if it is enough, and empties `waiting`.
inline void pass_on(std::string& waiting, const ByteSink& sink) {
    if (waiting.size() < worth_passing_on)
        return;
    sink(waiting);
    waiting.clear();
}

} // namespace rapporteur
