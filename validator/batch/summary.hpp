// `--summary FILE`: what happened to each input. It is written during the run and gets its name at the end.
#pragma once

#include "archive/output.hpp"
#include "printers/summary.hpp"

#include <optional>
#include <string>

namespace rapporteur::cli {

class SummaryFile {
public:
    /// `path` ends in .json or .csv. If it is empty there is no summary, and the functions below do nothing.
    [[nodiscard]] static Result<SummaryFile> open(const std::string& path, std::string_view verb);

    void add(const SummaryLine& line);
    /// Fails if the summary could not be written.
    [[nodiscard]] Result<void> finish();

private:
    void put(std::string text);

    std::optional<PendingFile> file_;
    std::optional<SummaryPrinter> printer_;
    std::string pending_;
    Result<void> written_;
};

} // namespace rapporteur::cli
