// Runs the command and keeps what it did.
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
    std::string folder = ".";                  ///< where it is started
    std::string input = {};                    ///< what standard input holds
    std::string output_file = {};              ///< standard output goes there and not to Outcome
    long most_mebibytes = 0;                   ///< of address space; 0: any
    bool closed_output = false;                ///< started without standard output
    std::string path = "/usr/bin:/bin";        ///< PATH
    std::vector<std::string> environment = {}; ///< instead of an environment with PATH alone
    std::vector<std::string> wrapper = {};     ///< a command that starts it: `sh -c '...; exec "$0" "$@"'`
};

/// `rapporteur ARGUMENTS...`; a command that takes more than a minute is ended.
[[nodiscard]] Outcome rapporteur_command(const std::vector<std::string>& arguments,
                                         const Surroundings& surroundings = {});

/// The same, while the test goes on.
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
