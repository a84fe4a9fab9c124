// Shows the progress of a run on one line of a terminal, which is overwritten. Without a terminal it shows
// nothing, so that logs have only lines with a meaning.
#pragma once

#include "console/console.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace rapporteur::cli {

class Progress {
public:
    /// `total`: the number of inputs, if it is known.
    Progress(Console& console, std::optional<std::size_t> total);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// Counts one more input as done.
    void step();

private:
    using Clock = std::chrono::steady_clock;

    Console& console_;
    std::optional<std::size_t> total_;
    std::size_t done_ = 0;
    Clock::time_point begun_ = Clock::now();
    Clock::time_point drawn_ = begun_;
};

/// `[=====>    ]  450 of 1000  120 files/s  0:04 left`, in at most `width` columns. Without a total only the
/// count and the rate.
[[nodiscard]] std::string progress_line(std::size_t done, std::optional<std::size_t> total, double seconds,
                                        std::size_t width);

} // namespace rapporteur::cli
