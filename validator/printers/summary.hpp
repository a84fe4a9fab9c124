// What became of each input of a run, a line each, as JSON or CSV; as it is written to `--summary FILE` and,
// line by line, by `convert --format jsonl`.
#pragma once

#include "rapporteur/failure.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

struct SummaryLine {
    std::string path;
    std::string output; ///< the file it became; empty: none
    /// `check`: clean, findings, failed; `convert`: converted, unchanged, failed, gone, pruned
    std::string_view status;
    std::optional<Failure> failure = {};
};

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

/// `{"path":"a.docx","output":"out/a.xml","status":"converted","error":null}` and a new line.
[[nodiscard]] std::string summary_json_line(const SummaryLine& line);

} // namespace rapporteur
