// How others are to call this program later: git, a hook.
#pragma once

#include <string>

namespace rapporteur::cli {

/// The path of the program that is running.
[[nodiscard]] std::string own_path();

/// As a word of a shell: the plain name where PATH leads to this very program, so that an update that moves
/// it does no harm; else its path.
[[nodiscard]] std::string own_command_as_word();

} // namespace rapporteur::cli
