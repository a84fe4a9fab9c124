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

/// The reports that are staged and differ from the last commit, by name: added, changed, copied, renamed; not
/// the deleted ones, not lock files of Word, not links. `paths` (files or folders, seen from the repository's
/// folder) narrow them; empty: all.
[[nodiscard]] Result<std::vector<StagedFile>> staged_reports(const Repository& repository,
                                                             const std::vector<std::string>& paths);

/// Every report of the index at or below `paths`, changed or not.
[[nodiscard]] Result<std::vector<StagedFile>> indexed_reports(const Repository& repository,
                                                              const std::vector<std::string>& paths);

/// Failure `layout`: the repository has no such revision. Nothing: HEAD of a repository without a commit.
[[nodiscard]] Result<std::optional<std::string>> find_revision(const Repository& repository,
                                                               const std::string& revision);

/// Names a revision's version of a file for Blobs::read(): where the file was renamed since, of its earlier
/// name. `path` is from the top of the working tree. Nothing: it had none.
[[nodiscard]] Result<std::optional<std::string>>
object_at(const Repository& repository, const std::string& revision, const std::string& path);

/// `path`, seen from the repository's folder, as git names it: from the top of the working tree. Nothing: it
/// is not below it.
[[nodiscard]] std::optional<std::string> path_from_top(const Repository& repository, const std::string& path);

} // namespace rapporteur
