// Which reports a commit would contain, and the version of a file in an earlier commit.
#pragma once

#include "git/blobs.hpp"
#include "git/repository.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rapporteur {

struct StagedFile {
    std::string path;    ///< from the top of the working tree
    std::string object;  ///< its content's name in the repository
    bool changed = true; ///< it differs from the last commit
};

/// The staged reports that differ from the last commit, by name: added, changed, copied and renamed ones.
/// Deleted files, lock files of Word and links do not count. `paths` (files or folders, seen from the
/// repository's folder) limit the result; empty: all.
[[nodiscard]] Result<std::vector<StagedFile>> staged_reports(const Repository& repository,
                                                             const std::vector<std::string>& paths);

/// Every report of the index at or below `paths`, changed or not.
[[nodiscard]] Result<std::vector<StagedFile>> indexed_reports(const Repository& repository,
                                                              const std::vector<std::string>& paths);

/// The tree of a revision. Fails with `layout` if the repository has no such revision. None for HEAD of a
/// repository without a commit.
[[nodiscard]] Result<std::optional<std::string>> find_revision(const Repository& repository,
                                                               const std::string& revision);

/// The name, for Blobs::read(), of the file's version in a revision. If the file was renamed since, its
/// earlier name is used. `path` is relative to the top of the working tree. None if the revision does not
/// have the file.
[[nodiscard]] Result<std::optional<std::string>>
object_at(const Repository& repository, const std::string& revision, const std::string& path);

/// Converts `path`, seen from the repository's folder, to git's name for it: relative to the top of the
/// working tree. None if it is not below the top.
[[nodiscard]] std::optional<std::string> path_from_top(const Repository& repository, const std::string& path);

} // namespace rapporteur
