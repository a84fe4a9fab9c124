// Makes git show reports as text: a textconv driver in its configuration, and the file names in its
// attributes. Removing them restores both files to the byte.
#pragma once

#include "git/repository.hpp"

#include <string>

namespace rapporteur {

/// A sentence that says what was done. `command` is how git calls this program, as one word of a shell.
/// `global` means all repositories of the user; then no repository is needed.
[[nodiscard]] Result<std::string> set_up_text_diff(const std::string& command, bool global);
[[nodiscard]] Result<std::string> remove_text_diff(bool global);

/// A file of attributes with our lines, and without them. Public for the tests.
[[nodiscard]] std::string with_attributes(const std::string& content);
[[nodiscard]] std::string without_attributes(const std::string& content);

} // namespace rapporteur
