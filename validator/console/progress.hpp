// How far a run has come, on one line of a terminal that is written over. Nothing where there is no terminal:
// logs are for lines that mean something.
#pragma once

#include "console/console.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace rapporteur::cli {

class Progress {
public:
    /// `total`: how many there are, if that is known.
    Progress(Console& console, std::optional<std::size_t> total);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// One more is done.
    void step();

private:
    using Clock = std::chrono::steady_clock;

    Console& console_;
    std::optional<std::size_t> total_;
    std::size_t done_ = 0;
    Clock::time_point begun_ = Clock::now();
    Clock::time_point drawn_ = begun_;
};

/// `[=====>    ]  450 of 1000  120 files/s  0:04 left`, in at most `width` columns; without a total the count
/// and the rate.
[[nodiscard]] std::string progress_line(std::size_t done, std::optional<std::size_t> total, double seconds,
                                        std::size_t width);

} // namespace rapporteur::cli
