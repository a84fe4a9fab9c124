// rapporteur: reads a conference report from the bytes of a Word file, as Word shows it, or of a plain text;
// checks it against a layout schema and writes corrected, structured XML. Bytes in, values out: no file,
// clock, thread, locale or exception in here.
#pragma once

#include "rapporteur/akn.hpp"
#include "rapporteur/failure.hpp"
#include "rapporteur/finding.hpp"
#include "rapporteur/layouts.hpp"
#include "rapporteur/limits.hpp"
#include "rapporteur/spelling.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

enum class TrackedChanges { accept, reject, all };

/// The version of pandoc's document tree: 1.22 is read by pandoc 2.17 to 2.19, 1.23 by pandoc 3. Each reads
/// only its own.
enum class PandocApi { v1_22, v1_23 };

struct Options {
    Limits limits;
    TrackedChanges tracked_changes = TrackedChanges::accept;
    bool unsafe_fixes = false;               ///< convert: apply unsafe corrections too
    std::string writer = "report";           ///< convert: what to write, a WriterInfo::name
    PandocApi pandoc_api = PandocApi::v1_23; ///< convert: what the writer "pandoc" writes
    AknProfileHandle akn_profile; ///< convert: what the writer "akn" goes by; null: the one the library has
    std::string source_sha256;   ///< convert: of the file the bytes were made of; empty: of the bytes
    bool whole_report = false;   ///< check: also keep the report itself, for printers that show it
    bool remaining = false;      ///< convert: also tell what stays wrong in what is written
    std::string language = "en"; ///< of the messages; where there are none in it, English
    Speller* speller = nullptr;  ///< of the caller, for the rule `spelling` where that is on
};

/// A report as it was read, with what was found in it: what the library's own printers walk
/// (writers/checked_report.hpp). The layout it was read by has to last as long.
struct CheckedReport;

/// What `check` found. No finding: the report is clean.
struct CheckResult {
    std::string layout;            ///< the name of the layout it was read by
    bool recognized = true;        ///< false: it fits none of several layouts, this one came nearest
    std::vector<Finding> findings; ///< in document order
    std::shared_ptr<CheckedReport> report = {}; ///< where Options::whole_report asks for it
    bool plain_text = false;                    ///< no Word file, so that it has no review copy
};

/// Whether these bytes are read as plain text with typed labels, and not as a Word file. Only the bytes
/// decide: plain text has no zip container and no control characters, and is not RTF, HTML or XML.
[[nodiscard]] bool is_plain_text(std::span<const std::byte> bytes);

/// A kind of document that this library does not read, but that another program can convert to a Word file.
/// Empty for a file with a password. Only the bytes decide.
struct OtherFormat {
    std::string_view ending; ///< ".doc", ".odt" or ".rtf"
    std::string_view what;   ///< "an OpenDocument text (.odt)"
};
[[nodiscard]] std::optional<OtherFormat> other_format(std::span<const std::byte> bytes);

/// Which of several layouts a document follows.
struct LayoutChoice {
    LayoutHandle layout; ///< the one that fits best; where none fits, the nearest
    std::string misfit;  ///< empty: it fits; else what it lacks: "an opening and a submission"
};

/// The document is read once. `layouts` has at least one. The layout with the best score wins. Where scores
/// are equal, the language of the first paragraphs decides, then the order of `layouts`.
[[nodiscard]] Result<LayoutChoice>
choose_layout(std::span<const std::byte> docx, std::span<const LayoutHandle> layouts, const Options& options);

/// Why choose_layout() answers as it does, and why a paragraph is the opening: lines for authors of layouts.
[[nodiscard]] Result<std::vector<std::string>> explain_layouts(std::span<const std::byte> docx,
                                                               std::span<const LayoutHandle> layouts,
                                                               const Options& options);

/// The findings of all rules that the layout leaves on.
[[nodiscard]] Result<CheckResult> check(std::span<const std::byte> docx, const Layout& layout,
                                        const Options& options);
/// Uses the layout that fits best (choose_layout()).
[[nodiscard]] Result<CheckResult> check(std::span<const std::byte> docx,
                                        std::span<const LayoutHandle> layouts, const Options& options);

/// What `convert` can write.
struct WriterInfo {
    std::string_view name;      ///< "report"
    std::string_view extension; ///< of its files: ".xml"
    std::string_view what;      ///< for a person
};
[[nodiscard]] std::vector<WriterInfo> writers();

/// The report with the safe corrections applied, as `options.writer` writes it. `source_name` is written as
/// the source's name. Failure `layout`, beside those of `check`: there is no such writer.
[[nodiscard]] Result<std::string> convert(std::span<const std::byte> docx, const Layout& layout,
                                          std::string_view source_name, const Options& options);

/// What was written, and by which layout.
struct Conversion {
    std::string bytes;
    LayoutChoice by;
    std::string
        unread; ///< the place from which on nothing was corrected, since the text is too long; usually empty
    std::size_t corrections = 0;         ///< how many were applied
    std::vector<Finding> remaining = {}; ///< of the corrected report, where Options::remaining asks for them
    std::vector<std::string> remarks =
        {}; ///< for a person: a style that the layout names and the template lacks
};
/// Uses the layout that fits best (choose_layout()).
[[nodiscard]] Result<Conversion> convert(std::span<const std::byte> docx,
                                         std::span<const LayoutHandle> layouts, std::string_view source_name,
                                         const Options& options);

/// What `convert` would change, for a person to look at; by the layout that fits best.
struct PreviewLine {
    std::string where;  ///< "resolution 3, item b"; only where they differ
    std::string before; ///< label and text of a paragraph; empty: it was divided from the one before
    std::string after;
};
struct Preview {
    std::vector<PreviewLine> lines;    ///< every paragraph
    std::vector<std::string> left_out; ///< "bookmark `_GoBack`", in document order
    std::uint32_t unsafe = 0;          ///< findings that only `Options::unsafe_fixes` would repair
};
[[nodiscard]] Result<Preview> preview(std::span<const std::byte> docx, const Layout& layout,
                                      const Options& options);
[[nodiscard]] Result<Preview> preview(std::span<const std::byte> docx, std::span<const LayoutHandle> layouts,
                                      const Options& options);

/// The document as plain text with the labels Word shows, one paragraph a line. `explain` adds under each
/// numbered paragraph where its label comes from.
[[nodiscard]] Result<std::string> text(std::span<const std::byte> docx, bool explain, const Options& options);

/// The text, and what Word shows that the text leaves out.
struct DocumentText {
    std::string text;
    /// Files set into this one whose text is not read, by name: "word/page.html".
    std::vector<std::string> unread;
};
[[nodiscard]] Result<DocumentText> document_text(std::span<const std::byte> docx, bool explain,
                                                 const Options& options);

/// What a rule says, with `{slots}`.
struct RuleMessageInfo {
    std::string_view id, text, hint, fix;
};
/// What a layout may set of a rule.
struct RuleParameterInfo {
    std::string_view name, value, meaning;
};

/// The catalogue of rules, for a person.
struct RuleInfo {
    std::string_view name, code, family;
    Severity severity;
    std::optional<FixSafety> fix;
    std::string_view what, why, bad, good, repair;
    std::vector<RuleMessageInfo> messages;
    std::vector<RuleParameterInfo> parameters;
    bool on = true; ///< false: only where a layout or a configuration names it
};
[[nodiscard]] std::vector<RuleInfo> rules(std::string_view language = "en");

/// The SHA-256 of a file, as the report XML names its source by.
[[nodiscard]] std::string digest(std::span<const std::byte> bytes);

/// "0.1.0"
[[nodiscard]] std::string_view version();

} // namespace rapporteur
