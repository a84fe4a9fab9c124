// File names from a file, a pipe or standard input. They are read one after the other, so that work begins
// before the list is complete, and a list of any length needs little memory.
#pragma once

#include "archive/descriptor.hpp"

#include "rapporteur/failure.hpp"

#include <optional>
#include <string>

namespace rapporteur {

class NameList {
public:
    /// `-` is standard input. `separator` ends a name: a new line (also after a carriage return) or NUL.
    /// Empty names are skipped.
    [[nodiscard]] static Result<NameList> open(const std::string& path, char separator);

    /// The next name; a failure if the list cannot be read further; none at its end.
    [[nodiscard]] std::optional<Result<std::string>> next();

private:
    NameList(Descriptor file, char separator) : file_(std::move(file)), separator_(separator) {}

    /// Removes the name before the next separator from what was read, and returns it.
    [[nodiscard]] std::optional<std::string> take_name();

    Descriptor file_;
    char separator_;
    std::string read_; ///< names not yet returned, from `position_` on
    std::size_t position_ = 0;
    bool ended_ = false;
};

} // namespace rapporteur
