// The exit status of the command. Scripts and hooks depend on these numbers: append new ones, never change
// one. Numbers from 3 on are free for later use.
#pragma once

namespace rapporteur::cli {

enum class ExitStatus : int {
    done = 0,     ///< everything was done; no finding reaches --fail-on
    findings = 1, ///< everything was done; at least one finding reaches --fail-on
    failed = 2    ///< an input, the layout or the arguments were wrong; the other inputs were still done
};

/// The more serious of two.
[[nodiscard]] constexpr ExitStatus worse(ExitStatus left, ExitStatus right) {
    return static_cast<int>(left) < static_cast<int>(right) ? right : left;
}

} // namespace rapporteur::cli
