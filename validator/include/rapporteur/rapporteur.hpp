// rapporteur: reads a conference report from the bytes of a Word file, as Word shows it, or of a plain text;
// checks it against a layout schema and writes corrected, structured XML. Bytes in, values out: no file,
// clock, thread, locale or exception in here.
#pragma once

#include "rapporteur/failure.hpp"
#include "rapporteur/finding.hpp"
#include "rapporteur/limits.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

struct Layout;

/// A layout read and compiled once, then used for any number of documents (also from several threads).
using LayoutHandle = std::shared_ptr<const Layout>;

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
    std::string language = "en";             ///< of the messages; where there are none in it, English
};

/// What `check` found. No finding: the report is clean.
struct CheckResult {
    std::string layout;
    std::vector<Finding> findings; ///< in document order
};

/// Whether these bytes are read as a plain text, labels typed in it, and not as a Word file. Told by the
/// bytes alone: no zip container, no control characters, no format of its own such as RTF or HTML.
[[nodiscard]] bool is_plain_text(std::span<const std::byte> bytes);

/// The embedded layouts, by name.
[[nodiscard]] std::vector<std::string> layout_names();

/// One line about a layout for a person.
struct LayoutInfo {
    std::string name;
    std::string title;
    std::string language;
};
[[nodiscard]] LayoutInfo describe_layout(const Layout& layout);

/// An embedded layout by its name. Failure `layout`: there is none of that name (the message names the
/// nearest).
[[nodiscard]] Result<LayoutHandle> load_layout(std::string_view name);

/// The XML an embedded layout was read from, for whoever starts a layout of their own from it.
[[nodiscard]] std::optional<std::string_view> layout_source(std::string_view name);

/// A layout from the text of its file. `load` gives the vocabulary files it refers to; the embedded ones are
/// found without it. Failure `layout`: line:column and what was expected.
using ResourceReader = std::function<std::optional<std::string>(std::string_view name)>;
[[nodiscard]] Result<LayoutHandle> parse_layout(std::string_view xml, std::string_view name,
                                                const ResourceReader& load);

/// Every finding of every rule the layout leaves on.
[[nodiscard]] Result<CheckResult> check(std::span<const std::byte> docx, const Layout& layout,
                                        const Options& options);

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

/// The document as plain text with the labels Word shows, one paragraph a line. `explain` adds under each
/// numbered paragraph where its label comes from.
[[nodiscard]] Result<std::string> text(std::span<const std::byte> docx, bool explain, const Options& options);

/// A paragraph of the body as `text` prints it, and where it stands as Location has it.
struct TextParagraph {
    std::string part;
    std::uint32_t number = 0; ///< the w:p of that part, from 1
    std::string label;
    std::string text;
};
[[nodiscard]] Result<std::vector<TextParagraph>> paragraphs(std::span<const std::byte> docx,
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
};
[[nodiscard]] std::vector<RuleInfo> rules(std::string_view language = "en");

/// "0.1.0"
[[nodiscard]] std::string_view version();

} // namespace rapporteur
