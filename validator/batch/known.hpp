// Findings that are no news: suppressed by a configuration, or known by a baseline.
#pragma once

#include "batch/settings.hpp"
#include "config/baseline.hpp"
#include "console/console.hpp"
#include "printers/printers.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rapporteur::cli {

class KnownFindings {
public:
    /// `--baseline` or `--write-baseline`; empty where it is not given.
    KnownFindings(const std::string& baseline, const std::string& written);

    /// Failure: the baseline cannot be read.
    [[nodiscard]] Result<bool> open();

    /// Sets aside what is no news of a file, or records it for the baseline that is written.
    void sift(CheckedFile& file, const FileSettings& settings);

    /// Tells of suppressions that are unused or have expired, and of known findings that are gone; writes the
    /// baseline. Failure: it cannot be written.
    [[nodiscard]] Result<bool> finish(Console& console);

private:
    struct Use {
        bool had_a_chance = false; ///< a file it is about was looked at
        bool expired = false;
        std::uint32_t count = 0;
    };

    [[nodiscard]] std::optional<SetAside> suppressed(const Finding& finding, const FileSettings& settings,
                                                     const Suppressor& suppressor,
                                                     std::vector<Use>& uses) const;
    [[nodiscard]] std::string name_for_baseline(const std::string& path) const;

    std::string read_path_;
    std::string write_path_;
    std::string folder_; ///< of the baseline, absolute
    std::chrono::sys_days today_;
    std::optional<Baseline> known_;
    Baseline recorded_;
    std::uint32_t files_ = 0;
    std::uint32_t gone_ = 0;
    std::map<std::shared_ptr<const FoundConfiguration>, std::vector<Use>> uses_;
};

} // namespace rapporteur::cli
