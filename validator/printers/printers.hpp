// Findings -> what `check` prints. A printer is a file; none of them decides anything.
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

/// A finding that is no news: somebody has looked at it.
struct SetAside {
    Finding finding;
    bool known = false; ///< it stands in the baseline; else the configuration suppresses it
    std::string reason; ///< why it is suppressed
};

/// What came of one input.
struct CheckedFile {
    std::string path;
    std::string layout;
    std::optional<Failure> failure = {}; ///< it could not be read; there are no findings then
    std::vector<Finding> findings = {};
    std::vector<SetAside> set_aside = {};
    std::shared_ptr<CheckedReport> report = {};        ///< for the printers that show the report itself
    std::optional<Severity> fail_on = Severity::error; ///< it fails from here on; none: never
    bool other = false;       ///< it fits no layout, and that is no failure here; it has no findings
    bool other_named = false; ///< the summary names it
    bool plain_text = false;  ///< it is no Word file, so that `review` has no copy of it
};

/// Takes out of a file's findings those that `judge` gives an answer for.
void set_aside(CheckedFile& file, const std::function<std::optional<SetAside>(const Finding&)>& judge);

struct TextStyle {
    bool color = false;          ///< ANSI colours; whether a terminal is there is the caller's business
    bool concise = false;        ///< one line a finding, without the words around it
    std::string language = "en"; ///< of what is said around the findings; theirs is that of Options
};

/// One file's findings, as a compiler prints them; nothing for a file that is clean. A failure is one line.
/// Infos that say the same of three places or more are told once, with all their places; `concise` tells
/// each.
[[nodiscard]] std::string print_text(const CheckedFile& file, const TextStyle& style);
struct Tally;
/// The line at the end: `2 files: 1 clean, 1 with findings (2 errors); 2 can be repaired by ...`.
[[nodiscard]] std::string print_text_summary(const Tally& counts, const TextStyle& style);
[[nodiscard]] std::string print_text_summary(std::span<const CheckedFile> files, const TextStyle& style);

/// A format that is one whole, printed file by file, so that no file need be kept for the others: `head`, the
/// `body` of each file in turn, `tail`.
struct WholePrinter {
    std::function<std::string()> head;
    std::function<std::string(const CheckedFile&)> body;
    std::function<std::string()> tail;
    /// The head tells totals: it is asked for after the last body, and what there are of bodies waits for it.
    bool head_is_last = false;
};
[[nodiscard]] std::string print(const WholePrinter& printer, std::span<const CheckedFile> files);

/// The JSON of `check`, version 1. Bytes of a path that are not UTF-8 become U+FFFD.
[[nodiscard]] WholePrinter json_printer(std::string_view language = "en",
                                        std::string_view tool_version = RAPPORTEUR_VERSION);
[[nodiscard]] std::string print_json(std::span<const CheckedFile> files,
                                     std::string_view tool_version = RAPPORTEUR_VERSION);
/// What stands for one file in that JSON, on a line of its own: `--format jsonl`.
[[nodiscard]] std::string print_json_line(const CheckedFile& file);
/// `text` as a JSON string, quotes included.
[[nodiscard]] std::string json_string(std::string_view text);

/// SARIF 2.1.0 (OASIS). A result stands in the part of the package, `word/document.xml`, nested in the file;
/// fixes are told on the text of the paragraph, which is carried along, for no region of the XML holds it.
struct SarifStyle {
    bool github = false;   ///< for GitHub, which refuses a result that does not stand in a file of the tree
    bool baseline = false; ///< findings were compared with a baseline
    std::string language = "en";
};
[[nodiscard]] WholePrinter sarif_printer(std::vector<RuleInfo> catalogue, const SarifStyle& style,
                                         std::string_view tool_version = RAPPORTEUR_VERSION);
[[nodiscard]] std::string print_sarif(std::span<const CheckedFile> files, std::span<const RuleInfo> catalogue,
                                      const SarifStyle& style,
                                      std::string_view tool_version = RAPPORTEUR_VERSION);

/// Workflow commands of GitHub Actions: an annotation a finding; at the end the summary of
/// `print_text_summary`.
[[nodiscard]] WholePrinter annotations_printer(std::string_view language = "en");
[[nodiscard]] std::string print_annotations(std::span<const CheckedFile> files,
                                            std::string_view language = "en");

/// JUnit XML as Jenkins, GitLab and Azure read it: a suite a file, a test case a rule that found something;
/// it fails from `CheckedFile::fail_on` on. A clean file is one passed case.
[[nodiscard]] WholePrinter junit_printer(std::string_view language = "en");
[[nodiscard]] std::string print_junit(std::span<const CheckedFile> files, std::string_view language = "en");

/// One page for a browser that needs nothing else: each report as a person reads it, findings beside their
/// words. Files without their report are listed with their findings alone.
[[nodiscard]] WholePrinter html_printer(std::vector<RuleInfo> catalogue, std::string_view language = "en");
[[nodiscard]] std::string print_html(std::span<const CheckedFile> files, std::span<const RuleInfo> catalogue,
                                     std::string_view language = "en");

/// What a conversion would change, as a unified diff; nothing where it changes nothing.
[[nodiscard]] std::string print_diff(std::string_view path, const Preview& preview, const TextStyle& style);

/// How many of what there are.
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
    std::uint32_t repairable = 0; ///< findings that `convert` repairs without being asked
    std::uint32_t suppressed = 0;
    std::uint32_t known = 0; ///< by the baseline
};
[[nodiscard]] Tally tally(std::span<const CheckedFile> files);
/// "clean", "findings", "other" or "failed".
[[nodiscard]] std::string_view status_word(const CheckedFile& file);
/// One file more.
void add_to(Tally& counts, const CheckedFile& file);
/// "1 error, 2 warnings"; empty where there is none.
[[nodiscard]] std::string severities(const Tally& counts, std::string_view language);
/// "error", "advertencia".
[[nodiscard]] std::string severity_word(Severity severity, std::string_view language);

/// How often each rule found something, for `check --statistics`.
class Statistics {
public:
    void add(const CheckedFile& file);
    /// A table, the rule with most findings first; empty where nothing was found.
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

/// The gravest of the findings, for --fail-on; nothing where there is none.
[[nodiscard]] std::optional<Severity> worst_severity(std::span<const Finding> findings);

} // namespace rapporteur
