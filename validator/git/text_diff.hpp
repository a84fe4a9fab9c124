// Tells git to show reports as text: a textconv driver in its configuration, and for which files in its
// attributes. Both are written so that they can be taken out again to the byte.
#pragma once

#include "git/repository.hpp"

#include <string>

namespace rapporteur {

/// What was done, in a sentence. `command`: how git is to call this program, a word of a shell. `global`: for
/// all repositories of the user (then no repository is needed).
[[nodiscard]] Result<std::string> set_up_text_diff(const std::string& command, bool global);
[[nodiscard]] Result<std::string> remove_text_diff(bool global);

/// The lines added to a file of attributes, and that file without them. Separate for the tests.
[[nodiscard]] std::string with_attributes(const std::string& content);
[[nodiscard]] std::string without_attributes(const std::string& content);

} // namespace rapporteur
