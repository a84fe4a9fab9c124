// The hook of a repository without the pre-commit framework: put where git looks for it, a hook that stands
// there already kept and run first, and all put back as it was.
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

/// What was done, in a sentence. Failure `io`: nothing was done, and why.
[[nodiscard]] Result<std::string> install_hook(const Repository& repository, const HookChoices& choices);
[[nodiscard]] Result<std::string> uninstall_hook(const Repository& repository);

/// `text` as one word of a shell.
[[nodiscard]] std::string shell_word(std::string_view text);

} // namespace rapporteur
