#include "git/process.hpp"

#include "archive/output.hpp"
#include "archive/system_error.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>

namespace rapporteur {
namespace {

constexpr std::size_t chunk = std::size_t{64} << 10U;
constexpr std::size_t longest_line = std::size_t{64} << 10U;

struct Pipe {
    Descriptor reading{-1};
    Descriptor writing{-1};
};

std::optional<Pipe> make_pipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return std::nullopt;
    return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

/// The standard streams of the child process; -1: the same as ours.
struct Streams {
    int input = -1;
    int output = -1;
    int errors = -1;
};

Result<pid_t> spawn(const std::vector<std::string>& words, const std::string& folder,
                    const Streams& streams) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    const std::array<std::pair<int, int>, 3> places = {
        {{streams.input, STDIN_FILENO}, {streams.output, STDOUT_FILENO}, {streams.errors, STDERR_FILENO}}};
    for (const auto& [from, to] : places) {
        if (from >= 0)
            posix_spawn_file_actions_adddup2(&actions, from, to);
    }
    posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());
    // The command ignores these, but programs that it starts must not.
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t restored;
    sigemptyset(&restored);
    sigaddset(&restored, SIGPIPE);
    sigaddset(&restored, SIGXFSZ);
    posix_spawnattr_setsigdefault(&attributes, &restored);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);

    std::vector<std::string> kept = words; // posix_spawn wants memory that it could write to
    std::vector<char*> pointers;
    pointers.reserve(kept.size() + 1);
    for (auto& word : kept)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    pid_t process = 0;
    const int error =
        ::posix_spawnp(&process, pointers.front(), &actions, &attributes, pointers.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (error == ENOENT)
        return fail(FailureCode::io, "", fmt::format("`{}` is not installed, or not on PATH", words.front()));
    if (error != 0)
        return system_failure(fmt::format("`{}` cannot be started", words.front()), error);
    return process;
}

int wait_for(pid_t process) {
    int status = 0;
    while (::waitpid(process, &status, 0) < 0) {
        if (errno != EINTR)
            return -1;
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// Writes and reads all streams at the same time, so that the two processes never wait for each other.
void exchange(Descriptor input, std::string_view left, const Descriptor& output, const Descriptor& errors,
              ProcessOutcome& outcome) {
    ::fcntl(input.number(), F_SETFL, O_NONBLOCK);
    std::string buffer(chunk, '\0');
    std::array<pollfd, 3> polled = {
        {{output.number(), POLLIN, 0}, {errors.number(), POLLIN, 0}, {input.number(), POLLOUT, 0}}};
    const std::array<std::string*, 2> sinks = {&outcome.output, &outcome.errors};
    while (polled[0].fd >= 0 || polled[1].fd >= 0) {
        if (left.empty() && polled[2].fd >= 0) {
            polled[2].fd = -1;
            input = Descriptor(-1);
        }
        if (::poll(polled.data(), polled.size(), -1) < 0 && errno != EINTR)
            return;
        for (std::size_t i = 0; i < sinks.size(); ++i) {
            if (polled.at(i).fd < 0 || polled.at(i).revents == 0)
                continue;
            const auto count = ::read(polled.at(i).fd, buffer.data(), buffer.size());
            if (count > 0)
                sinks.at(i)->append(buffer, 0, static_cast<std::size_t>(count));
            else if (count == 0 || errno != EINTR)
                polled.at(i).fd = -1;
        }
        if (polled[2].fd >= 0 && polled[2].revents != 0) {
            const auto count = ::write(polled[2].fd, left.data(), left.size());
            if (count > 0)
                left.remove_prefix(static_cast<std::size_t>(count));
            else if (errno != EINTR && errno != EAGAIN)
                left = {}; // the program does not want the rest
        }
    }
}

tl::unexpected<Failure> no_answer() {
    return fail(FailureCode::io, "", "git ended in the middle of its answer");
}

} // namespace

Result<ProcessOutcome> run_process(const std::vector<std::string>& words, const std::string& folder,
                                   std::string_view input) {
    auto in = make_pipe();
    auto out = make_pipe();
    auto err = make_pipe();
    if (!in || !out || !err)
        return system_failure("a process cannot be started", errno);
    const auto process = spawn(
        words, folder,
        {.input = in->reading.number(), .output = out->writing.number(), .errors = err->writing.number()});
    if (!process)
        return tl::unexpected(process.error());
    in->reading = Descriptor(-1);
    out->writing = Descriptor(-1);
    err->writing = Descriptor(-1);
    ProcessOutcome outcome;
    exchange(std::move(in->writing), input, out->reading, err->reading, outcome);
    outcome.status = wait_for(*process);
    return outcome;
}

Conversation::Conversation(pid_t process, Descriptor to, Descriptor from)
    : process_(process), to_(std::move(to)), from_(std::move(from)) {}

Conversation::Conversation(Conversation&& other) noexcept
    : process_(std::exchange(other.process_, -1)), to_(std::move(other.to_)), from_(std::move(other.from_)),
      heard_(std::move(other.heard_)) {}

Conversation::~Conversation() {
    if (process_ < 0)
        return;
    to_ = Descriptor(-1); // the program ends its work when its input ends
    from_ = Descriptor(-1);
    wait_for(process_);
}

Result<Conversation> Conversation::start(const std::vector<std::string>& words, const std::string& folder) {
    auto to = make_pipe();
    auto from = make_pipe();
    if (!to || !from)
        return system_failure("a process cannot be started", errno);
    const auto process =
        spawn(words, folder, {.input = to->reading.number(), .output = from->writing.number()});
    if (!process)
        return tl::unexpected(process.error());
    return Conversation(*process, std::move(to->writing), std::move(from->reading));
}

Result<void> Conversation::say(std::string_view line) {
    if (const int error = write_all(to_.number(), line))
        return system_failure("git does not listen", error);
    return {};
}

Result<void> Conversation::fill() {
    const std::size_t before = heard_.size();
    heard_.resize(before + chunk);
    ssize_t count = 0;
    do
        count = ::read(from_.number(), heard_.data() + before, chunk);
    while (count < 0 && errno == EINTR);
    heard_.resize(before + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    if (count < 0)
        return system_failure("git cannot be heard", errno);
    if (count == 0)
        return no_answer();
    return {};
}

Result<std::string> Conversation::hear_line() {
    for (;;) {
        if (const auto end = heard_.find('\n'); end != std::string::npos) {
            std::string line = heard_.substr(0, end);
            heard_.erase(0, end + 1);
            return line;
        }
        if (heard_.size() > longest_line)
            return no_answer();
        if (auto more = fill(); !more)
            return tl::unexpected(more.error());
    }
}

Result<void> Conversation::hear(std::uint64_t count, std::vector<std::byte>& bytes) {
    const auto wanted = static_cast<std::size_t>(count);
    bytes.resize(wanted);
    std::size_t done = std::min(wanted, heard_.size());
    std::memcpy(bytes.data(), heard_.data(), done);
    heard_.erase(0, done);
    while (done < wanted) {
        const auto got = ::read(from_.number(), bytes.data() + done, wanted - done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return no_answer();
        done += static_cast<std::size_t>(got);
    }
    return {};
}

} // namespace rapporteur
