// Findings -> what `check` prints. A printer is a file; none of them decides anything.
#pragma once

#include "rapporteur/failure.hpp"
#include "rapporteur/finding.hpp"
#include "rapporteur/version.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

/// What came of one input.
struct CheckedFile {
    std::string path;
    std::string layout;
    std::optional<Failure> failure; ///< it could not be read; there are no findings then
    std::vector<Finding> findings;
};

struct TextStyle {
    bool color = false;   ///< ANSI colours; whether a terminal is there is the caller's business
    bool concise = false; ///< one line a finding, without the words around it
};

/// One file's findings, as a compiler prints them; nothing for a file that is clean. A failure is one line.
/// Infos that say the same of three places or more are told once, with all their places; `concise` tells
/// each.
[[nodiscard]] std::string print_text(const CheckedFile& file, const TextStyle& style);
struct Tally;
/// The line at the end: `2 files: 1 clean, 1 with findings (2 errors); 2 can be repaired by ...`.
[[nodiscard]] std::string print_text_summary(const Tally& counts, const TextStyle& style);
[[nodiscard]] std::string print_text_summary(std::span<const CheckedFile> files, const TextStyle& style);

/// The JSON of `check`, version 1. Bytes of a path that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string print_json(std::span<const CheckedFile> files,
                                     std::string_view tool_version = RAPPORTEUR_VERSION);
/// What stands for one file in that JSON, on a line of its own: `--format jsonl`.
[[nodiscard]] std::string print_json_line(const CheckedFile& file);
/// `text` as a JSON string, quotes included.
[[nodiscard]] std::string json_string(std::string_view text);

/// How many of what there are.
struct Tally {
    std::uint32_t files = 0;
    std::uint32_t clean = 0;
    std::uint32_t with_findings = 0;
    std::uint32_t failed = 0;
    std::uint32_t errors = 0;
    std::uint32_t warnings = 0;
    std::uint32_t infos = 0;
    std::uint32_t repairable = 0; ///< findings that `convert` repairs without being asked
};
[[nodiscard]] Tally tally(std::span<const CheckedFile> files);
/// One file more.
void add_to(Tally& counts, const CheckedFile& file);

/// The gravest of the findings, for --fail-on; nothing where there is none.
[[nodiscard]] std::optional<Severity> worst_severity(std::span<const Finding> findings);

} // namespace rapporteur
