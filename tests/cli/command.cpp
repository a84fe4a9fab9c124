#include "cli/command.hpp"

#include "support/places.hpp"

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace rapporteur::testing {
namespace {

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> out;
    out.reserve(words.size() + 1);
    for (auto& word : words)
        out.push_back(word.data());
    out.push_back(nullptr);
    return out;
}

} // namespace

RunningCommand::RunningCommand(const std::vector<std::string>& arguments, const Surroundings& surroundings)
    : surroundings_(surroundings) {
    const auto input = streams_.file("in", surroundings.input);
    const auto output = surroundings.output_file.empty() ? streams_ / "out" : surroundings.output_file;

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    constexpr int create = O_WRONLY | O_CREAT | O_TRUNC;
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input.c_str(), O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.c_str(), create, 0600);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, (streams_ / "err").c_str(), create, 0600);
    if (surroundings.closed_output)
        posix_spawn_file_actions_addclose(&actions, STDOUT_FILENO);
    posix_spawn_file_actions_addchdir_np(&actions, surroundings.folder.c_str());

    std::vector<std::string> words = surroundings.wrapper;
    if (surroundings.most_mebibytes > 0)
        words.insert(words.end(),
                     {"/bin/sh", "-c",
                      fmt::format("ulimit -v {}; exec \"$0\" \"$@\"", surroundings.most_mebibytes * 1024)});
    words.push_back(testing::command_path().string());
    words.insert(words.end(), arguments.begin(), arguments.end());
    auto environment = surroundings.environment;
    environment.push_back("PATH=" + surroundings.path);
    // The messages must not depend on the dictionaries of the machine.
    if (std::ranges::none_of(environment,
                             [](const std::string& each) { return each.starts_with("DICPATH="); }))
        environment.emplace_back("DICPATH=/nonexistent");
    const int error = ::posix_spawnp(&process_, words.front().c_str(), &actions, nullptr,
                                     pointers(words).data(), pointers(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0)
        throw std::runtime_error("the command could not be started");
}

RunningCommand::~RunningCommand() {
    if (process_ != 0) {
        signal(SIGKILL);
        ::waitpid(process_, nullptr, 0);
    }
}

void RunningCommand::signal(int number) const {
    ::kill(process_, number);
}

Outcome RunningCommand::wait() {
    int status = 0;
    rusage usage{};
    if (::wait4(std::exchange(process_, 0), &status, 0, &usage) < 0)
        throw std::runtime_error("the command was lost");
    Outcome outcome;
    outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    outcome.output = surroundings_.output_file.empty() ? streams_.content("out") : std::string();
    outcome.errors = streams_.content("err");
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    outcome.seconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    return outcome;
}

Outcome rapporteur_command(const std::vector<std::string>& arguments, const Surroundings& surroundings) {
    // `timeout` makes a command that hangs a failed test instead of a test that hangs.
    Surroundings timed = surroundings;
    timed.wrapper.insert(timed.wrapper.begin(), {"/usr/bin/timeout", "60"});
    return RunningCommand(arguments, timed).wait();
}

} // namespace rapporteur::testing
