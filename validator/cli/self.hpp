// How other programs (git, a hook) can call this program later.
#pragma once

#include <string>

namespace rapporteur::cli {

/// The path of the running program.
[[nodiscard]] std::string own_path();

/// The command as a word for a shell. If PATH leads to this program it is the plain name, which stays right
/// when an update moves the program. Otherwise it is the path.
[[nodiscard]] std::string own_command_as_word();

} // namespace rapporteur::cli
