#include "archive/stop_signals.hpp"

#include <atomic>
#include <cstddef>

namespace rapporteur {
namespace {

std::atomic<int> signal_received = 0;
static_assert(std::atomic<int>::is_always_lock_free);

extern "C" void take_note(int signal) {
    signal_received = signal;
}

} // namespace

StopSignals::StopSignals() {
    signal_received = 0;
    struct sigaction action {};
    action.sa_handler = take_note;
    action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    for (std::size_t i = 0; i < signals_.size(); ++i) {
        sigaction(signals_.at(i), nullptr, &before_.at(i));
        if (before_.at(i).sa_handler != SIG_IGN) // `nohup` keeps its effect
            sigaction(signals_.at(i), &action, nullptr);
    }
}

StopSignals::~StopSignals() {
    restore();
}

int StopSignals::received() {
    return signal_received;
}

void StopSignals::pass_on() {
    restore();
    static_cast<void>(std::raise(signal_received));
}

void StopSignals::restore() {
    for (std::size_t i = 0; i < signals_.size(); ++i)
        sigaction(signals_.at(i), &before_.at(i), nullptr);
}

} // namespace rapporteur
