// The versions of a report that git keeps: what is staged (`check --staged`), and what an earlier revision
// had
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
    std::string changed_since; ///< a revision, or empty
};

/// The staged reports as inputs, read out of the index.
[[nodiscard]] Result<Inputs> gather_staged(const std::vector<std::string>& paths);

/// The findings that are new since a revision: those of paragraphs that changed, and those the change brought
/// about elsewhere (a number that does not follow any more).
class Since {
public:
    explicit Since(const std::string& revision);

    /// Takes the old ones out of `findings`, those of `input` with the content `bytes`. A report that the
    /// revision does not have, or that cannot be read there, is new as a whole. Failures: the file is in no
    /// repository (`io`), or that has no such revision (`layout`).
    [[nodiscard]] Result<void> keep_new(const Input& input, std::span<const std::byte> bytes,
                                        std::span<const LayoutHandle> layouts, const Options& options,
                                        std::vector<Finding>& findings) const;

private:
    struct Git;
    std::shared_ptr<Git> git_;
};

} // namespace rapporteur::cli
