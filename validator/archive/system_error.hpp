// errno -> plain words. The C library's own texts depend on the locale and speak to programmers.
#pragma once

#include "rapporteur/failure.hpp"

#include <string>
#include <string_view>

namespace rapporteur {

/// "permission denied", "there is no such file", ... without a full stop.
[[nodiscard]] std::string system_reason(int error);

/// A failure of class `io`: `doing` ("it cannot be opened") and why.
[[nodiscard]] tl::unexpected<Failure> system_failure(std::string_view doing, int error);

} // namespace rapporteur
