// `--summary FILE`: what became of each input, written as the run goes on and put in its place at the end.
#pragma once

#include "archive/output.hpp"
#include "printers/summary.hpp"

#include <optional>
#include <string>

namespace rapporteur::cli {

class SummaryFile {
public:
    /// `path` ends in .json or .csv; empty: there is no summary, and everything below does nothing.
    [[nodiscard]] static Result<SummaryFile> open(const std::string& path, std::string_view verb);

    void add(const SummaryLine& line);
    /// Where it could not be written, why.
    [[nodiscard]] Result<void> finish();

private:
    void put(std::string text);

    std::optional<PendingFile> file_;
    std::optional<SummaryPrinter> printer_;
    std::string pending_;
    Result<void> written_;
};

} // namespace rapporteur::cli
