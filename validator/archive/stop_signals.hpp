// After Ctrl-C, SIGTERM or the end of the terminal, a run finishes what it has begun and records it: nothing
// half done is left. A second signal ends it at once.
#pragma once

#include <array>
#include <csignal>

namespace rapporteur {

class StopSignals {
public:
    StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;
    ~StopSignals();

    /// The signal that was received; 0 if none.
    [[nodiscard]] static int received();
    /// Ends the process by that signal, so that its parent process sees the reason.
    void pass_on();

private:
    static constexpr std::array<int, 3> signals_ = {SIGINT, SIGTERM, SIGHUP};

    void restore();

    std::array<struct sigaction, 3> before_{};
};

} // namespace rapporteur
