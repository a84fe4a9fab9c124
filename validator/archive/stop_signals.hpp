// Ctrl-C, SIGTERM and the end of a terminal let a run finish what it has begun: nothing half done is left,
// and what was done is noted. The second one ends it at once.
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

    /// The signal that came, or 0.
    [[nodiscard]] static int received();
    /// Ends the process by that signal, so that its parent sees the reason.
    void pass_on();

private:
    static constexpr std::array<int, 3> signals_ = {SIGINT, SIGTERM, SIGHUP};

    void restore();

    std::array<struct sigaction, 3> before_{};
};

} // namespace rapporteur
