// rapporteur reads a conference report from the bytes of a Word file, as Word shows it, or of a plain text.
// It checks the report against a layout and writes corrected, structured XML. It takes bytes and returns
// values, and uses no file, clock, thread, locale or exception.
#pragma once

#include "rapporteur/byte_sink.hpp"
#include "rapporteur/failure.hpp"
#include "rapporteur/finding.hpp"
#include "rapporteur/layouts.hpp"
#include "rapporteur/limits.hpp"
#include "rapporteur/spelling.hpp"
#include "rapporteur/writers.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

enum class TrackedChanges { accept, reject, all };

struct Options {
    Limits limits;
    TrackedChanges tracked_changes = TrackedChanges::accept;
    bool unsafe_fixes = false;     ///< convert: apply unsafe corrections too
    std::string writer = "report"; ///< convert: what to write, a WriterInfo::name
    /// Convert: the options of the writer (read_writer_options()); null: none is set.
    WriterOptionsHandle writer_options;
    /// convert, text: receives the output while it is made; then it is not returned. On a failure it receives
    /// nothing.
    ByteSink sink;
    /// Convert: digest of the file that the bytes were made from; empty: of the bytes.
    std::string source_sha256;
    bool whole_report = false;   ///< check: also keep the report itself, for printers that show it
    bool remaining = false;      ///< convert: also report what remains wrong in the output
    std::string language = "en"; ///< of the messages; English if there are none in it
    Speller* speller = nullptr;  ///< the caller's dictionaries, for the rule `spelling` if it is on
};

/// A report as it was read, with its findings, for the library's own printers (writers/checked_report.hpp).
/// The layout that it was read with must outlive it.
struct CheckedReport;

/// The result of `check`. Without findings the report is clean.
struct CheckResult {
    std::string layout;            ///< the name of the layout that it was read with
    bool recognized = true;        ///< false: it fits none of several layouts; this one is the nearest
    std::vector<Finding> findings; ///< in document order
    std::shared_ptr<CheckedReport> report = {}; ///< set if Options::whole_report asks for it
    bool plain_text = false;                    ///< not a Word file, so it has no review copy
};

/// Whether the bytes are read as plain text with typed labels, and not as a Word file. Only the bytes decide:
/// plain text has no zip container and no control characters, and it is not RTF, HTML or XML.
[[nodiscard]] bool is_plain_text(std::span<const std::byte> bytes);

/// A kind of document that this library does not read, but that another program can convert to a Word file.
/// Empty for a file with a password. Only the bytes decide.
struct OtherFormat {
    std::string_view ending; ///< ".doc", ".odt" or ".rtf"
    std::string_view what;   ///< "an OpenDocument text (.odt)"
};
[[nodiscard]] std::optional<OtherFormat> other_format(std::span<const std::byte> bytes);

/// The layout that a document follows.
struct LayoutChoice {
    LayoutHandle layout; ///< the one that fits best; if none fits, the nearest
    std::string misfit;  ///< what the document lacks: "an opening and a submission"; empty: it fits
};

/// The document is read once. `layouts` has at least one. The layout with the best score wins. Where scores
/// are equal, the language of the first paragraphs decides, then the order of `layouts`.
[[nodiscard]] Result<LayoutChoice>
choose_layout(std::span<const std::byte> docx, std::span<const LayoutHandle> layouts, const Options& options);

/// Explains the answer of choose_layout(), and why a paragraph is the opening. The lines are for authors of
/// layouts.
[[nodiscard]] Result<std::vector<std::string>> explain_layouts(std::span<const std::byte> docx,
                                                               std::span<const LayoutHandle> layouts,
                                                               const Options& options);

/// Reports the findings of all rules that the layout leaves on.
[[nodiscard]] Result<CheckResult> check(std::span<const std::byte> docx, const LazyLayout& layout,
                                        const Options& options);
/// Uses the layout that fits best (choose_layout()).
[[nodiscard]] Result<CheckResult> check(std::span<const std::byte> docx,
                                        std::span<const LayoutHandle> layouts, const Options& options);

/// The report with the safe corrections applied, in the format `options.writer`. `source_name` becomes the
/// name of the source in the output. Fails like `check`, and with `layout` if there is no such writer.
[[nodiscard]] Result<std::string> convert(std::span<const std::byte> docx, const LazyLayout& layout,
                                          std::string_view source_name, const Options& options);

/// The output, and the layout that was used.
struct Conversion {
    std::string bytes = {}; ///< empty if Options::sink received them
    LayoutChoice by = {};
    /// The place after which nothing was corrected because the text is too long; usually empty.
    std::string unread = {};
    std::size_t corrections = 0;         ///< number of corrections that were applied
    std::vector<Finding> remaining = {}; ///< in the corrected report; set if Options::remaining asks for them
    /// Remarks for people: a style that the layout names and the template lacks.
    std::vector<std::string> remarks = {};
};
/// Uses the layout that fits best (choose_layout()).
[[nodiscard]] Result<Conversion> convert(std::span<const std::byte> docx,
                                         std::span<const LayoutHandle> layouts, std::string_view source_name,
                                         const Options& options);

/// A change that `convert` would make, for people to look at. Uses the layout that fits best.
struct PreviewLine {
    std::string where;  ///< "resolution 3, item b"; set only if the two sides differ
    std::string before; ///< label and text of a paragraph; empty: it was divided from the paragraph before it
    std::string after;
};
struct Preview {
    std::vector<PreviewLine> lines;    ///< every paragraph
    std::vector<std::string> left_out; ///< "bookmark `_GoBack`", in document order
    std::uint32_t unsafe = 0;          ///< findings that only `Options::unsafe_fixes` would repair
};
[[nodiscard]] Result<Preview> preview(std::span<const std::byte> docx, const LazyLayout& layout,
                                      const Options& options);
[[nodiscard]] Result<Preview> preview(std::span<const std::byte> docx, std::span<const LayoutHandle> layouts,
                                      const Options& options);

/// The document as plain text with the labels that Word shows, one paragraph a line. `explain` adds lines
/// below each numbered paragraph that say where its label comes from.
[[nodiscard]] Result<std::string> text(std::span<const std::byte> docx, bool explain, const Options& options);

/// The text, and the parts that Word shows but the text leaves out.
struct DocumentText {
    std::string text;
    /// The names of included files whose text is not read: "word/page.html".
    std::vector<std::string> unread;
};
[[nodiscard]] Result<DocumentText> document_text(std::span<const std::byte> docx, bool explain,
                                                 const Options& options);

/// A message of a rule, with `{slots}`.
struct RuleMessageInfo {
    std::string_view id, text, hint, fix;
};
/// A parameter of a rule that a layout may set.
struct RuleParameterInfo {
    std::string_view name, value, meaning;
};

/// A rule of the catalogue, for people.
struct RuleInfo {
    std::string_view name, code, family;
    Severity severity;
    std::optional<FixSafety> fix;
    std::string_view what, why, bad, good, repair;
    std::vector<RuleMessageInfo> messages;
    std::vector<RuleParameterInfo> parameters;
    bool on = true; ///< false: it runs only if a layout or a configuration names it
};
[[nodiscard]] std::vector<RuleInfo> rules(std::string_view language = "en");

/// The SHA-256 of a file. Report XML identifies its source by it.
[[nodiscard]] std::string digest(std::span<const std::byte> bytes);

/// "0.1.0"
[[nodiscard]] std::string_view version();

} // namespace rapporteur
