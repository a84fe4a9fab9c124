#include "console/console.hpp"

#include "console/language.hpp"

#include "archive/output.hpp"
#include "archive/system_error.hpp"
#include "base/display.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <utility>

namespace rapporteur::cli {
namespace {

constexpr std::size_t worth_a_call = std::size_t{64} << 10U;
/// Further complaints are printed, but not repeated at the end.
constexpr std::size_t complaints_kept = 1000;
constexpr std::size_t usual_columns = 80;

bool is_set(const char* variable) {
    const char* value = std::getenv(variable); // NOLINT(concurrency-mt-unsafe): before any thread
    return value != nullptr && *value != '\0';
}

bool wants_color() {
    const char* terminal = std::getenv("TERM"); // NOLINT(concurrency-mt-unsafe): before any thread
    return !is_set("NO_COLOR") && terminal != nullptr && std::string_view(terminal) != "dumb";
}

/// The length of a code for colour or weight at the beginning of a text (ECMA-48, SGR); 0 if there is none.
/// Only the program itself writes such codes: no document can have ESC, and quoted names are escaped.
std::size_t length_of_color(std::string_view text) {
    if (!text.starts_with("\x1b["))
        return 0;
    const auto end = text.find_first_not_of("0123456789;", 2);
    return end != std::string_view::npos && text[end] == 'm' ? end + 1 : 0;
}

/// Escapes everything that could control the terminal, except the program's colours.
std::string for_terminal(std::string_view text, bool color) {
    std::string out;
    while (!text.empty()) {
        const std::size_t own = color ? length_of_color(text) : 0;
        out += text.substr(0, own);
        text.remove_prefix(own);
        const auto next = std::min(color ? text.find('\x1b', own == 0 ? 1 : 0) : text.size(), text.size());
        out += escape_for_display(text.substr(0, next));
        text.remove_prefix(next);
    }
    return out;
}

} // namespace

Console::Console() : on_terminal_(::isatty(STDOUT_FILENO) != 0), color_(on_terminal_ && wants_color()) {}

void Console::choose_color(ColorChoice choice) {
    if (choice != ColorChoice::automatic)
        color_ = choice == ColorChoice::always;
}

void Console::print(std::string_view text) {
    pending_ += text;
    printed_since_complaint_ = printed_since_complaint_ || (!complaints_.empty() && !text.empty());
    if (pending_.size() >= worth_a_call)
        flush();
}

void Console::print_now(std::string_view text) {
    pending_ += text;
    flush();
}

void Console::complain(std::string_view path, const Failure& failure) {
    std::string line = fmt::format("{}: {}", escape_controls(path), worded(failure).line());
    note(line);
    if (complaints_.size() < complaints_kept)
        complaints_.push_back(std::move(line));
}

void Console::note_passed_over(std::string_view path, const Failure& failure) {
    note(worded("{}: passed over: {}", escape_controls(path), worded(failure).message));
}

void Console::note(std::string_view line) {
    flush(); // keeps results and complaints in order if both go to one terminal
    clear_status();
    // If standard error does not take the line, nobody can read about it. The exit status still shows the
    // failure.
    static_cast<void>(write_all(STDERR_FILENO, escape_for_display(line) + '\n'));
}

std::size_t Console::status_width() const {
    if (::isatty(STDERR_FILENO) == 0)
        return 0;
    winsize size{};
    const bool known = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1;
    return known ? size.ws_col - 1U : usual_columns - 1; // some terminals would wrap after the last column
}

void Console::show_status(std::string_view line) {
    if (line.empty()) {
        clear_status();
        return;
    }
    static_cast<void>(write_all(STDERR_FILENO, fmt::format("\r\x1b[K{}", line)));
    status_is_shown_ = true;
}

void Console::repeat_complaints() {
    if (!printed_since_complaint_ || complaints_.empty())
        return;
    for (const auto& complaint : std::exchange(complaints_, {}))
        note(complaint);
}

bool Console::finish() {
    flush();
    clear_status();
    if (error_ == 0)
        return true;
    if (error_ != EPIPE) // a reader such as `| head` may close early; that is no failure
        complain(worded("standard output"), system_failure("it cannot be written", error_).value());
    return false;
}

void Console::flush() {
    if (!pending_.empty()) {
        clear_status();
        if (error_ == 0)
            error_ = write_all(STDOUT_FILENO, on_terminal_ ? for_terminal(pending_, color_) : pending_);
        pending_.clear();
    }
}

void Console::clear_status() {
    if (status_is_shown_)
        static_cast<void>(write_all(STDERR_FILENO, "\r\x1b[K"));
    status_is_shown_ = false;
}

void prepare_streams() {
    // Replaces a closed stream by /dev/null, opened in the wrong direction. So using the stream fails, as it
    // should.
    const std::array<int, 3> modes = {O_WRONLY, O_RDONLY, O_RDONLY};
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
        if (::fcntl(stream, F_GETFD) == -1 && errno == EBADF)
            static_cast<void>(::open("/dev/null", modes.at(static_cast<std::size_t>(stream))));
    }
    static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
}

} // namespace rapporteur::cli
