#include "console/progress.hpp"

#include "console/language.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace rapporteur::cli {
namespace {

constexpr std::size_t many = 8; ///< with fewer files the run ends before anyone has read the line
constexpr std::size_t widest_bar = 40;
constexpr std::size_t narrowest_bar = 10;
constexpr auto pause = std::chrono::milliseconds(100);

std::string clock_time(double seconds) {
    const auto whole = static_cast<std::size_t>(std::ceil(seconds));
    if (whole >= 3600)
        return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
    return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

std::string bar(std::size_t done, std::size_t total, std::size_t width) {
    const std::size_t filled = done * width / std::max<std::size_t>(total, 1);
    std::string inside(filled, '=');
    if (filled < width)
        inside += '>';
    inside.resize(width, ' ');
    return "[" + inside + "] ";
}

} // namespace

std::string progress_line(std::size_t done, std::optional<std::size_t> total, double seconds,
                          std::size_t width) {
    const double rate = seconds > 0 ? static_cast<double>(done) / seconds : 0;
    const std::string rate_text =
        worded("{} files/s", rate >= 10 ? fmt::format("{:.0f}", rate) : fmt::format("{:.1f}", rate));
    std::string line = worded("{} done  {}", done, rate_text);
    if (total) {
        line = worded(" {} of {}  {}", done, *total, rate_text);
        if (rate > 0)
            line += worded("  {} left", clock_time(static_cast<double>(*total - done) / rate));
        if (width >= line.size() + narrowest_bar + 3)
            line.insert(0, bar(done, *total, std::min(widest_bar, width - line.size() - 3)));
    }
    return line.substr(0, width);
}

Progress::Progress(Console& console, std::optional<std::size_t> total) : console_(console), total_(total) {}

Progress::~Progress() {
    console_.show_status({});
}

void Progress::step() {
    ++done_;
    const std::size_t width = console_.status_width();
    const auto now = Clock::now();
    if (width == 0 || now - drawn_ < pause || (total_ && *total_ < many))
        return;
    drawn_ = now;
    const std::chrono::duration<double> elapsed = now - begun_;
    console_.show_status(progress_line(done_, total_, elapsed.count(), width));
}

} // namespace rapporteur::cli
