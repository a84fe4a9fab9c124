// Installs and removes the pre-commit hook of a repository that does not use the pre-commit framework. A hook
// that is already there is kept and runs first; removing puts it back as it was.
#pragma once

#include "git/repository.hpp"

#include <string>

namespace rapporteur {

struct HookChoices {
    std::string command;  ///< the path of this program
    bool convert = false; ///< write the XML beside each report, too
    bool review = false;  ///< leave a review copy beside each report with findings
    bool shared = false;  ///< also into a folder that serves other repositories
};

/// Returns a sentence that says what was done. Fails with `io` if nothing was done, and says why.
[[nodiscard]] Result<std::string> install_hook(const Repository& repository, const HookChoices& choices);
[[nodiscard]] Result<std::string> uninstall_hook(const Repository& repository);

/// `text` as one word of a shell.
[[nodiscard]] std::string shell_word(std::string_view text);

} // namespace rapporteur
