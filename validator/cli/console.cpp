#include "cli/console.hpp"

#include "archive/output.hpp"
#include "archive/system_error.hpp"
#include "base/text.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace rapporteur::cli {
namespace {

constexpr std::size_t worth_a_call = std::size_t{64} << 10U;
constexpr std::size_t many = 8;

bool is_set(const char* variable) {
    const char* value = std::getenv(variable); // NOLINT(concurrency-mt-unsafe): before any thread
    return value != nullptr && *value != '\0';
}

bool terminal_wants_color() {
    const char* terminal = std::getenv("TERM"); // NOLINT(concurrency-mt-unsafe): before any thread
    return ::isatty(STDOUT_FILENO) != 0 && !is_set("NO_COLOR") && terminal != nullptr &&
           std::string_view(terminal) != "dumb";
}

} // namespace

Console::Console() : color_(terminal_wants_color()) {}

void Console::choose_color(ColorChoice choice) {
    if (choice != ColorChoice::automatic)
        color_ = choice == ColorChoice::always;
}

void Console::print(std::string_view text) {
    pending_ += text;
    if (pending_.size() >= worth_a_call)
        flush();
}

void Console::complain(std::string_view path, const Failure& failure) {
    note(fmt::format("{}: {}", escape_controls(path), failure.line()));
}

void Console::note(std::string_view line) {
    flush(); // results and complaints in the order they came, where both go to one terminal
    clear_progress();
    // Nobody is left to be told when standard error does not take it; the exit status still does.
    static_cast<void>(write_all(STDERR_FILENO, fmt::format("{}\n", line)));
}

void Console::progress(std::size_t done, std::size_t total) {
    if (total < many || ::isatty(STDERR_FILENO) == 0)
        return;
    if (done == total) {
        clear_progress();
        return;
    }
    static_cast<void>(write_all(STDERR_FILENO, fmt::format("\r\x1b[K{} of {}", done, total)));
    progress_is_shown_ = true;
}

bool Console::finish() {
    flush();
    clear_progress();
    if (error_ == 0)
        return true;
    if (error_ != EPIPE) // `| head` has seen enough: no complaint
        complain("standard output", system_failure("it cannot be written", error_).value());
    return false;
}

void Console::flush() {
    if (!pending_.empty()) {
        clear_progress();
        if (error_ == 0)
            error_ = write_all(STDOUT_FILENO, pending_);
        pending_.clear();
    }
}

void Console::clear_progress() {
    if (progress_is_shown_)
        static_cast<void>(write_all(STDERR_FILENO, "\r\x1b[K"));
    progress_is_shown_ = false;
}

void prepare_streams() {
    // A closed stream is held by /dev/null opened the wrong way round: using it fails, as it should.
    const std::array<int, 3> modes = {O_WRONLY, O_RDONLY, O_RDONLY};
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
        if (::fcntl(stream, F_GETFD) == -1 && errno == EBADF)
            static_cast<void>(::open("/dev/null", modes.at(static_cast<std::size_t>(stream))));
    }
    static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
}

} // namespace rapporteur::cli
