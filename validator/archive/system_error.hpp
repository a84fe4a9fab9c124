// Turns errno into plain words. The texts of the C library depend on the locale and are meant for
// programmers.
#pragma once

#include "rapporteur/failure.hpp"

#include <string>
#include <string_view>

namespace rapporteur {

/// "permission denied", "there is no such file", ... without a full stop.
[[nodiscard]] std::string system_reason(int error);

/// A failure of class `io`: what was tried (`doing`: "it cannot be opened"), and why it failed.
[[nodiscard]] tl::unexpected<Failure> system_failure(std::string_view doing, int error);

} // namespace rapporteur
