// The exit status of the command. Scripts and hooks branch on these numbers: append, never
// change one. 3 and above stay free for whatever a caller of ours may want to tell apart later.
#pragma once

namespace rapporteur::cli {

enum class ExitStatus : int {
    done = 0,     ///< everything was done; no finding reaches --fail-on
    findings = 1, ///< everything was done; at least one finding reaches --fail-on
    failed = 2 ///< an input, the layout or the arguments stood in the way; the other inputs were still done
};

/// The graver of two.
[[nodiscard]] constexpr ExitStatus worse(ExitStatus left, ExitStatus right) {
    return static_cast<int>(left) < static_cast<int>(right) ? right : left;
}

} // namespace rapporteur::cli
