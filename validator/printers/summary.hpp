// What happened to each input of a run, one line each, as JSON or CSV: for `--summary FILE` and, line by
// line, for `convert --format jsonl`.
#pragma once

#include "rapporteur/failure.hpp"
#include "rapporteur/finding.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

/// The part of the summary about a report that was read.
struct SummaryDetails {
    std::string layout;
    std::size_t errors = 0, warnings = 0, infos = 0; ///< for `convert`: the findings that remain
    std::optional<std::size_t> corrections = {};     ///< for `convert`: the corrections that were made
    std::string misfit = {}; ///< if no layout fits: what the document lacks for the nearest one
};

struct SummaryLine {
    std::string path;
    std::string output; ///< the file that was written; empty: none
    /// `check`: clean, findings, failed. `convert`: converted, unrecognized (written, but it fits no layout),
    /// unchanged, failed, gone, pruned.
    std::string_view status;
    std::optional<Failure> failure = {};
    std::optional<SummaryDetails> details = {};
};

/// Counts a finding under its severity.
void count_severity(SummaryDetails& details, Severity severity);

enum class SummaryFormat { json, csv };

/// The pieces of a summary: a beginning, a line for each input, an end.
class SummaryPrinter {
public:
    SummaryPrinter(SummaryFormat format, std::string_view verb) : format_(format), verb_(verb) {}

    [[nodiscard]] std::string begin() const;
    [[nodiscard]] std::string line(const SummaryLine& line);
    [[nodiscard]] std::string end() const;

private:
    struct Count {
        std::string_view status;
        std::uint64_t files = 0;
    };

    SummaryFormat format_;
    std::string verb_;
    std::vector<Count> counts_; ///< in the order of their first occurrence
};

/// `{"path":"a.docx","output":"out/a.xml","status":"converted","error":null,"layout":...,
/// "findings":{...},"corrections":3,"misfit":null}` and a new line.
[[nodiscard]] std::string summary_json_line(const SummaryLine& line);

} // namespace rapporteur
