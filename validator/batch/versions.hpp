// The versions of a report in git: the staged one (`check --staged`), and the one of an earlier revision
// (`check --changed-since`).
#pragma once

#include "batch/inputs.hpp"

#include "rapporteur/rapporteur.hpp"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace rapporteur::cli {

struct VersionChoice {
    bool staged = false;
    std::string changed_since; ///< a revision; empty if not given
};

/// The staged reports as inputs that are read from the index.
[[nodiscard]] Result<Inputs> gather_staged(const std::vector<std::string>& paths);

/// Keeps the findings that are new since a revision: those in changed paragraphs, and those that the change
/// caused elsewhere (a number that is now out of sequence).
class Since {
public:
    explicit Since(const std::string& revision);

    /// Removes the old findings of `input`, whose content is `bytes`, from `findings`. If the revision does
    /// not have the report, or the report cannot be read there, all findings are new. Fails with `io` if the
    /// file is in no repository, and with `layout` if the repository has no such revision.
    [[nodiscard]] Result<void> keep_new(const Input& input, std::span<const std::byte> bytes,
                                        std::span<const LayoutHandle> layouts, const Options& options,
                                        std::vector<Finding>& findings) const;

private:
    struct Git;
    std::shared_ptr<Git> git_;
};

} // namespace rapporteur::cli
