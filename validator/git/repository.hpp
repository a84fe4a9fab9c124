// A repository, seen from a folder. All facts come from the git command and none from files in `.git`, so
// that worktrees, submodules, `core.hooksPath` and the index of a running commit need no code here.
#pragma once

#include "git/process.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

struct Repository {
    std::string folder; ///< where git is started
    std::string top;    ///< of the working tree
};

/// Fails with `io` if git is not installed, or if the folder is in no working tree; then with git's own
/// words.
[[nodiscard]] Result<Repository> find_repository(const std::string& folder = ".");

/// `git WORDS...` in the repository's folder; a status other than 0 is a failure with git's first line.
[[nodiscard]] Result<std::string> ask_git(const Repository& repository, std::vector<std::string> words,
                                          std::string_view input = {});
/// The same, but a status other than 0 is no failure: the result is none.
[[nodiscard]] Result<std::optional<std::string>> ask_git_whether(const Repository& repository,
                                                                 std::vector<std::string> words);

/// `text` cut at each `separator`; what follows the last one counts only when it is not empty.
[[nodiscard]] std::vector<std::string_view> split_at(std::string_view text, char separator);

/// An answer of git without the line end at its end.
[[nodiscard]] std::string without_line_end(std::string text);

} // namespace rapporteur
