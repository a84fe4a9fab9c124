// Runs the command and records the result.
#pragma once

#include "support/scratch.hpp"

#include <string>
#include <sys/types.h>
#include <vector>

namespace rapporteur::testing {

struct Outcome {
    int status = -1;    ///< exit status; 128 + number of the signal that ended it
    std::string output; ///< standard output
    std::string errors; ///< standard error
    double seconds = 0; ///< of processor time
};

struct Surroundings {
    std::string folder = ".";                  ///< the working folder
    std::string input = {};                    ///< content of standard input
    std::string output_file = {};              ///< standard output goes to this file and not to Outcome
    long most_mebibytes = 0;                   ///< limit of the address space; 0: no limit
    bool closed_output = false;                ///< run it without standard output
    std::string path = "/usr/bin:/bin";        ///< value of PATH
    std::vector<std::string> environment = {}; ///< the environment; if empty, it has only PATH
    std::vector<std::string> wrapper = {};     ///< a command that starts it: `sh -c '...; exec "$0" "$@"'`
};

/// Runs `rapporteur ARGUMENTS...`. A command that takes more than a minute is ended.
[[nodiscard]] Outcome rapporteur_command(const std::vector<std::string>& arguments,
                                         const Surroundings& surroundings = {});

/// Runs the command in the background while the test goes on.
class RunningCommand {
public:
    explicit RunningCommand(const std::vector<std::string>& arguments, const Surroundings& surroundings = {});
    RunningCommand(const RunningCommand&) = delete;
    RunningCommand& operator=(const RunningCommand&) = delete;
    ~RunningCommand();

    void signal(int number) const;
    [[nodiscard]] Outcome wait();

private:
    Scratch streams_;
    Surroundings surroundings_;
    pid_t process_ = 0;
};

} // namespace rapporteur::testing
