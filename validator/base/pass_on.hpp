// An output is handed on while it is made: what waits is bounded, however long the output is.
#pragma once

#include "rapporteur/byte_sink.hpp"

#include <string>

namespace rapporteur {

/// Less than this is not worth a call.
inline constexpr std::size_t worth_passing_on = std::size_t{64} << 10U;

/// Hands on what waits, and empties it, once it is worth it.
inline void pass_on(std::string& waiting, const ByteSink& sink) {
    if (waiting.size() < worth_passing_on)
        return;
    sink(waiting);
    waiting.clear();
}

} // namespace rapporteur
