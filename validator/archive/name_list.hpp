// The names of files, one after the other, from a file, a pipe or standard input: taken as they come, so that
// work begins before the list is complete, and a list of any length takes no memory.
#pragma once

#include "archive/descriptor.hpp"

#include "rapporteur/failure.hpp"

#include <optional>
#include <string>

namespace rapporteur {

class NameList {
public:
    /// `-` is standard input. `separator` ends a name: a new line (a carriage return before it goes too) or
    /// NUL. Empty names are left out.
    [[nodiscard]] static Result<NameList> open(const std::string& path, char separator);

    /// The next name, a failure where the list cannot be read on, nothing at its end.
    [[nodiscard]] std::optional<Result<std::string>> next();

private:
    NameList(Descriptor file, char separator) : file_(std::move(file)), separator_(separator) {}

    /// Takes what stands before the next separator out of what has been read.
    [[nodiscard]] std::optional<std::string> take_name();

    Descriptor file_;
    char separator_;
    std::string read_; ///< names not yet given, from position_ on
    std::size_t position_ = 0;
    bool ended_ = false;
};

} // namespace rapporteur
