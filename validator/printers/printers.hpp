// Turns findings into the output of `check`. Each format has a file. Printers decide nothing.
#pragma once

#include "rapporteur/failure.hpp"
#include "rapporteur/finding.hpp"
#include "rapporteur/rapporteur.hpp"
#include "rapporteur/version.hpp"
#include "rapporteur/words.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

/// A finding that is not new: somebody has accepted it.
struct SetAside {
    Finding finding;
    bool known = false; ///< whether the baseline has it; otherwise the configuration suppresses it
    std::string reason; ///< why the configuration suppresses it
};

/// The result for one input.
struct CheckedFile {
    std::string path;
    std::string layout;
    std::optional<Failure> failure = {}; ///< it could not be read; there are no findings then
    std::vector<Finding> findings = {};
    std::vector<SetAside> set_aside = {};
    std::shared_ptr<CheckedReport> report = {}; ///< for the printers that show the report itself
    /// Findings from this severity on fail the file; none: it never fails.
    std::optional<Severity> fail_on = Severity::error;
    bool other = false;       ///< it fits no layout, and that is no failure here; it has no findings
    bool other_named = false; ///< the summary names the file
    bool plain_text = false;  ///< it is not a Word file, so `review` cannot make a copy of it
};

/// Sets aside the findings of a file for which `judge` gives an answer.
void set_aside(CheckedFile& file, const std::function<std::optional<SetAside>(const Finding&)>& judge);

struct TextStyle {
    bool color = false;   ///< ANSI colours; the caller knows whether there is a terminal
    bool concise = false; ///< one line for each finding, without the words around it
    /// Of the words around the findings; Options decides the language of the findings.
    std::string language = "en";
};

/// The findings of one file, like messages of a compiler. Empty if the file is clean; one line for a failure.
/// Infos that say the same about three or more places are printed once with all their places; with `concise`
/// each is printed.
[[nodiscard]] std::string print_text(const CheckedFile& file, const TextStyle& style);
struct Tally;
/// The line at the end: `2 files: 1 clean, 1 with findings (2 errors); 2 can be repaired by ...`.
[[nodiscard]] std::string print_text_summary(const Tally& counts, const TextStyle& style);
[[nodiscard]] std::string print_text_summary(std::span<const CheckedFile> files, const TextStyle& style);

/// A format whose output is one document, printed file by file, so that no file must be kept in memory: first
/// `head`, then the `body` of each file, then `tail`.
struct WholePrinter {
    std::function<std::string()> head;
    std::function<std::string(const CheckedFile&)> body;
    std::function<std::string()> tail;
    /// The head has totals: ask for it after the last body, and print it before all bodies.
    bool head_is_last = false;
};
[[nodiscard]] std::string print(const WholePrinter& printer, std::span<const CheckedFile> files);

/// The JSON of `check`, version 1. Bytes of a path that are not UTF-8 become U+FFFD.
[[nodiscard]] WholePrinter json_printer(std::string_view language = "en",
                                        std::string_view tool_version = RAPPORTEUR_VERSION);
[[nodiscard]] std::string print_json(std::span<const CheckedFile> files,
                                     std::string_view tool_version = RAPPORTEUR_VERSION);
/// The object of one file in that JSON, on a line of its own: `--format jsonl`.
[[nodiscard]] std::string print_json_line(const CheckedFile& file);
/// `text` as a JSON string with its quotes.
[[nodiscard]] std::string json_string(std::string_view text);

/// SARIF 2.1.0 (OASIS). A result is located in a part of the package (`word/document.xml`) within the file. A
/// fix is described on the text of the paragraph, which the log contains, because no region of the XML has
/// exactly that text.
struct SarifStyle {
    bool github = false;   ///< for GitHub, which refuses a result outside the files of the repository
    bool baseline = false; ///< the findings were compared with a baseline
    std::string language = "en";
};
[[nodiscard]] WholePrinter sarif_printer(std::vector<RuleInfo> catalogue, const SarifStyle& style,
                                         std::string_view tool_version = RAPPORTEUR_VERSION);
[[nodiscard]] std::string print_sarif(std::span<const CheckedFile> files, std::span<const RuleInfo> catalogue,
                                      const SarifStyle& style,
                                      std::string_view tool_version = RAPPORTEUR_VERSION);

/// Workflow commands of GitHub Actions: an annotation for each finding, and at the end the line of
/// `print_text_summary`.
[[nodiscard]] WholePrinter annotations_printer(std::string_view language = "en");
[[nodiscard]] std::string print_annotations(std::span<const CheckedFile> files,
                                            std::string_view language = "en");

/// JUnit XML as Jenkins, GitLab and Azure read it: a suite for each file, a test case for each rule with
/// findings. A case fails from `CheckedFile::fail_on` on. A clean file is one passed case.
[[nodiscard]] WholePrinter junit_printer(std::string_view language = "en");
[[nodiscard]] std::string print_junit(std::span<const CheckedFile> files, std::string_view language = "en");

/// An HTML page that needs no other file: each report as people read it, with the findings beside their
/// words. A file without its report is listed with its findings only.
[[nodiscard]] WholePrinter html_printer(std::vector<RuleInfo> catalogue, std::string_view language = "en");
[[nodiscard]] std::string print_html(std::span<const CheckedFile> files, std::span<const RuleInfo> catalogue,
                                     std::string_view language = "en");

/// What a conversion would change, as a unified diff; empty if it changes nothing.
[[nodiscard]] std::string print_diff(std::string_view path, const Preview& preview, const TextStyle& style);

/// The counts of a summary.
struct Tally {
    std::uint32_t files = 0;
    std::uint32_t clean = 0;
    std::uint32_t with_findings = 0;
    std::uint32_t shown_in_word = 0; ///< with findings that a review copy shows
    std::uint32_t failed = 0;
    std::uint32_t others = 0; ///< documents that fit no layout
    std::vector<std::string> other_names = {};
    std::uint32_t errors = 0;
    std::uint32_t warnings = 0;
    std::uint32_t infos = 0;
    std::uint32_t repairable = 0; ///< findings that `convert` repairs by default
    std::uint32_t suppressed = 0;
    std::uint32_t known = 0; ///< findings in the baseline
};
[[nodiscard]] Tally tally(std::span<const CheckedFile> files);
/// "clean", "findings", "other" or "failed".
[[nodiscard]] std::string_view status_word(const CheckedFile& file);
/// Counts one more file.
void add_to(Tally& counts, const CheckedFile& file);
/// "1 error, 2 warnings"; empty if there are none.
[[nodiscard]] std::string severities(const Tally& counts, std::string_view language);
/// "error", "advertencia".
[[nodiscard]] std::string severity_word(Severity severity, std::string_view language);

/// Counts the findings of each rule, for `check --statistics`.
class Statistics {
public:
    void add(const CheckedFile& file);
    /// A table that begins with the most frequent rule; empty if there are no findings.
    [[nodiscard]] std::string print(std::string_view language) const;

private:
    struct Row {
        Severity worst = Severity::info;
        std::uint32_t findings = 0;
        std::uint32_t files = 0;
        std::uint32_t safe = 0;
        std::uint32_t unsafe = 0;
    };
    std::map<std::string, Row, std::less<>> rows_; ///< by rule
};

/// The highest severity of the findings, for --fail-on; none if there are none.
[[nodiscard]] std::optional<Severity> worst_severity(std::span<const Finding> findings);

} // namespace rapporteur
