// Findings that are not new: a configuration suppresses them, or a baseline has them.
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
    /// The files of `--baseline` and `--write-baseline`; empty if not given.
    KnownFindings(const std::string& baseline, const std::string& written);

    /// Fails if the baseline cannot be read.
    [[nodiscard]] Result<bool> open();

    /// Sets aside the findings of a file that are not new, or records them for the new baseline.
    void sift(CheckedFile& file, const FileSettings& settings);

    /// Reports suppressions that are unused or have expired, and known findings that are gone. Writes the new
    /// baseline; fails if it cannot be written.
    [[nodiscard]] Result<bool> finish(Console& console);

private:
    struct Use {
        bool had_a_chance = false; ///< whether some file that it concerns was looked at
        bool expired = false;
        std::uint32_t count = 0;
    };

    [[nodiscard]] std::optional<SetAside> suppressed(const Finding& finding, const FileSettings& settings,
                                                     const Suppressor& suppressor,
                                                     std::vector<Use>& uses) const;
    [[nodiscard]] std::string name_for_baseline(const std::string& path) const;

    std::string read_path_;
    std::string write_path_;
    std::string folder_; ///< of the baseline; absolute
    std::chrono::sys_days today_;
    std::optional<Baseline> known_;
    Baseline recorded_;
    std::uint32_t files_ = 0;
    std::uint32_t gone_ = 0;
    std::map<std::shared_ptr<const FoundConfiguration>, std::vector<Use>> uses_;
};

} // namespace rapporteur::cli
