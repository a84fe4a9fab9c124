// What became of each input of a run, a line each, as JSON or CSV; as it is written to `--summary FILE` and,
// line by line, by `convert --format jsonl`.
#pragma once

#include "rapporteur/failure.hpp"
#include "rapporteur/finding.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

/// What the summary says about a report that was read.
struct SummaryDetails {
    std::string layout;
    std::size_t errors = 0, warnings = 0, infos = 0; ///< `convert`: those that stay
    std::optional<std::size_t> corrections = {};     ///< `convert`: those that were made
    std::string misfit = {}; ///< what the layout asks for and the document lacks, where it fits none
};

struct SummaryLine {
    std::string path;
    std::string output; ///< the file it became; empty: none
    /// `check`: clean, findings, failed; `convert`: converted, unrecognized (written, but it fits no layout),
    /// unchanged, failed, gone, pruned
    std::string_view status;
    std::optional<Failure> failure = {};
    std::optional<SummaryDetails> details = {};
};

/// Counts a finding by its severity.
void count_severity(SummaryDetails& details, Severity severity);

enum class SummaryFormat { json, csv };

/// Pieces of one text: begin, a line for each input, end.
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
    std::vector<Count> counts_; ///< in the order in which they first occurred
};

/// `{"path":"a.docx","output":"out/a.xml","status":"converted","error":null,"layout":...,
/// "findings":{...},"corrections":3,"misfit":null}` and a new line.
[[nodiscard]] std::string summary_json_line(const SummaryLine& line);

} // namespace rapporteur
