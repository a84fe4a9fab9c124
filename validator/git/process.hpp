// Runs another program. It is found on PATH and started without a shell, so that a file name is never read as
// a command.
#pragma once

#include "archive/descriptor.hpp"

#include "rapporteur/failure.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace rapporteur {

struct ProcessOutcome {
    int status = -1;    ///< exit status; 128 + number of the signal that ended it
    std::string output; ///< standard output
    std::string errors; ///< standard error
};

/// Runs `words` in `folder` to its end. Failure `io`: it could not be started.
[[nodiscard]] Result<ProcessOutcome> run_process(const std::vector<std::string>& words,
                                                 const std::string& folder = ".",
                                                 std::string_view input = {});

/// A program that answers one request after the other. The destructor ends it.
class Conversation {
public:
    [[nodiscard]] static Result<Conversation> start(const std::vector<std::string>& words,
                                                    const std::string& folder);
    Conversation(Conversation&& other) noexcept;
    Conversation& operator=(Conversation&&) = delete;
    Conversation(const Conversation&) = delete;
    Conversation& operator=(const Conversation&) = delete;
    ~Conversation();

    [[nodiscard]] Result<void> say(std::string_view line);
    /// The answer up to the next line end, without it. A line longer than any answer is a failure.
    [[nodiscard]] Result<std::string> hear_line();
    /// The next `count` bytes of the answer; they replace what `bytes` holds.
    [[nodiscard]] Result<void> hear(std::uint64_t count, std::vector<std::byte>& bytes);

private:
    Conversation(pid_t process, Descriptor to, Descriptor from);
    [[nodiscard]] Result<void> fill();

    pid_t process_;
    Descriptor to_;
    Descriptor from_;
    std::string heard_; ///< bytes that were read but not yet returned
};

} // namespace rapporteur
