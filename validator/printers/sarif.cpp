// SARIF 2.1.0 (OASIS Standard, errata 01). Clause numbers in the comments refer to it.
#include "printers/printers.hpp"

#include "printers/sarif_parts.hpp"

#include "markup/label_parts.hpp"
#include "writers/checked_report.hpp"

#include "rapporteur/fingerprint.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <utility>

namespace rapporteur {
namespace {

constexpr std::string_view schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// Escapes a message. In SARIF messages braces hold arguments and brackets make links (3.11.5, 3.11.6).
std::string escaped_message(std::string_view text) {
    std::string out;
    for (const char byte : text) {
        if (byte == '{' || byte == '}')
            out += byte;
        if (byte == '[' || byte == ']' || byte == '\\')
            out += '\\';
        out += byte;
    }
    return out;
}

class SarifPrinter {
public:
    SarifPrinter(std::vector<RuleInfo> catalogue, const SarifStyle& style)
        : catalogue_(std::move(catalogue)), style_(style) {}

    std::string head(std::string_view tool_version) {
        json_.open_object();
        json_.text("$schema", schema);
        json_.text("version", "2.1.0");
        json_.open_array("runs");
        json_.open_object();
        print_sarif_tool(json_, catalogue_, style_.language, tool_version);
        json_.text("language", style_.language);
        json_.open_object("originalUriBaseIds");
        json_.open_object(sarif_root);
        sarif_message(json_, "description", "The folder the command was started in.");
        json_.close_object();
        json_.close_object();
        json_.text("columnKind", "unicodeCodePoints");
        json_.open_array("results");
        return json_.take();
    }

    std::string body(const CheckedFile& file) {
        if (file.failure)
            failures_.push_back({file.failure->line(), artifacts_.of_file(file)});
        else
            print_file(file);
        return json_.take();
    }

    std::string tail() {
        json_.close_array();
        print_invocation();
        artifacts_.print(json_);
        json_.close_object();
        json_.close_array();
        json_.close_object();
        return json_.take() + "\n";
    }

private:
    /// A file that could not be read is not a result but a notification of the run (3.20.21).
    void print_invocation() {
        json_.open_array("invocations");
        json_.open_object();
        json_.boolean("executionSuccessful", failures_.empty());
        if (!failures_.empty()) {
            json_.open_array("toolExecutionNotifications");
            for (const Unread& unread : failures_) {
                json_.open_object();
                json_.text("level", "error");
                sarif_message(json_, "message", escaped_message(unread.reason));
                json_.open_array("locations");
                json_.open_object();
                print_physical_location(unread.artifact);
                json_.close_object();
                json_.close_array();
                json_.close_object();
            }
            json_.close_array();
        }
        json_.close_object();
        json_.close_array();
    }

    void print_file(const CheckedFile& file) {
        std::vector<Finding> all = file.findings;
        for (const SetAside& aside : file.set_aside)
            all.push_back(aside.finding);
        const auto prints = fingerprints(all);
        const std::size_t artifact = artifacts_.of_file(file);
        offsets_ = {};
        for (std::uint32_t index = 0; index < file.findings.size(); ++index)
            print_result(file, artifact, file.findings[index], prints[index], nullptr, index);
        // GitHub would show suppressed results as open.
        for (std::size_t index = 0; index < file.set_aside.size() && !style_.github; ++index) {
            const SetAside& aside = file.set_aside[index];
            print_result(file, artifact, aside.finding, prints[file.findings.size() + index], &aside,
                         no_index);
        }
    }

    void print_result(const CheckedFile& file, std::size_t artifact, const Finding& finding,
                      const std::string& fingerprint, const SetAside* aside, std::uint32_t index) {
        json_.open_object();
        json_.text("ruleId", finding.code);
        const auto rule =
            std::find_if(catalogue_.begin(), catalogue_.end(),
                         [&finding](const RuleInfo& known) { return known.code == finding.code; });
        if (rule != catalogue_.end())
            json_.number("ruleIndex", static_cast<std::uint64_t>(rule - catalogue_.begin()));
        json_.text("level", sarif_level(finding.severity));
        sarif_message(json_, "message", escaped_message(message_of(finding)));
        print_location(artifact, finding.location);
        json_.open_object("partialFingerprints");
        json_.text(style_.github ? "primaryLocationLineHash" : "wordsOfTheDocument/v1", fingerprint);
        json_.close_object();
        if (style_.baseline)
            json_.text("baselineState", aside != nullptr && aside->known ? "unchanged" : "new");
        if (aside != nullptr && !aside->known)
            print_suppression(*aside);
        if (!style_.github)
            print_fix(file, artifact, finding, index);
        print_properties(finding);
        json_.close_object();
    }

    [[nodiscard]] std::string message_of(const Finding& finding) const {
        const std::string text = render(finding.message.text, finding.message.arguments);
        const std::string hint = render(finding.message.hint, finding.message.arguments);
        // A line number says nothing about a Word file, so the message begins with the place in words.
        const std::string place = style_.github ? finding.location.where + ": " : std::string();
        return hint.empty() ? place + text : fmt::format("{}{}; {}", place, text, hint);
    }

    void print_location(std::size_t file, const Location& location) {
        json_.open_array("locations");
        json_.open_object();
        if (style_.github || location.part.empty())
            print_physical_location(file);
        else
            print_physical_location(artifacts_.of_part(file, location.part));
        json_.open_array("logicalLocations");
        json_.open_object();
        const auto comma = location.where.rfind(", ");
        json_.text("name", comma == std::string::npos ? location.where : location.where.substr(comma + 2));
        json_.text("fullyQualifiedName", location.where);
        json_.text("kind", "element");
        json_.close_object();
        if (location.paragraph != 0) {
            json_.open_object();
            json_.text("fullyQualifiedName", fmt::format("(//w:p)[{}]", location.paragraph));
            json_.text("kind", "element");
            json_.close_object();
        }
        json_.close_array();
        json_.close_object();
        json_.close_array();
    }

    void print_physical_location(std::size_t artifact) {
        json_.open_object("physicalLocation");
        artifacts_.print_location(json_, artifact);
        if (style_.github) {
            json_.open_object("region");
            json_.number("startLine", 1);
            json_.close_object();
        }
        json_.close_object();
    }

    void print_suppression(const SetAside& aside) {
        json_.open_array("suppressions");
        json_.open_object();
        json_.text("kind", "external");
        json_.text("status", "accepted");
        json_.text("justification", aside.reason);
        json_.close_object();
        json_.close_array();
    }

    /// Only a change of words has a fix (3.55). To remove a bookmark changes no text.
    void print_fix(const CheckedFile& file, std::size_t artifact, const Finding& finding,
                   std::uint32_t index) {
        if (!file.report || index == no_index || !finding.fix || finding.fix->safety == FixSafety::display)
            return;
        const auto changes = shown_changes(*file.report, index);
        if (changes.empty())
            return;
        json_.open_array("fixes");
        json_.open_object();
        sarif_message(json_, "description", escaped_message(finding.fix->description));
        json_.open_array("artifactChanges");
        std::uint32_t open = no_index;
        for (const ShownChange& change : changes) {
            const Block& block = file.report->blocks.blocks[change.block];
            if (change.block != open) {
                if (open != no_index)
                    close_change();
                open = change.block;
                json_.open_object();
                const std::size_t part = artifacts_.of_part(artifact, finding.location.part);
                const std::size_t paragraph = artifacts_.of_paragraph(
                    part, block.paragraph, place_of_block(*file.report, open, style_.language),
                    shown_text(block));
                artifacts_.print_location(json_, paragraph);
                json_.open_array("replacements");
            }
            const auto offset = offsets_.before(block, change.begin);
            json_.open_object();
            json_.open_object("deletedRegion");
            json_.number("charOffset", offset);
            json_.number("charLength", offsets_.before(block, change.end) - offset);
            json_.close_object();
            if (!change.text.empty())
                sarif_message(json_, "insertedContent", change.text);
            json_.close_object();
        }
        close_change();
        json_.close_array();
        json_.open_object("properties");
        json_.text("safety", to_string(finding.fix->safety));
        json_.close_object();
        json_.close_object();
        json_.close_array();
    }

    void close_change() {
        json_.close_array();
        json_.close_object();
    }

    void print_properties(const Finding& finding) {
        const Location& location = finding.location;
        json_.open_object("properties");
        if (location.paragraph != 0)
            json_.number("paragraph", location.paragraph);
        if (!location.para_id.empty())
            json_.text("paraId", location.para_id);
        if (!location.label.empty())
            json_.text("label", location.label);
        if (!location.excerpt.empty())
            json_.text("excerpt", location.excerpt);
        if (finding.fix)
            json_.text("repair",
                       fmt::format("{}: {}", to_string(finding.fix->safety), finding.fix->description));
        json_.close_object();
    }

    struct Unread {
        std::string reason;
        std::size_t artifact = 0;
    };

    std::vector<RuleInfo> catalogue_;
    SarifStyle style_;
    JsonWriter json_;
    SarifArtifacts artifacts_;
    std::vector<Unread> failures_;
    ShownOffsets offsets_;
};

} // namespace

WholePrinter sarif_printer(std::vector<RuleInfo> catalogue, const SarifStyle& style,
                           std::string_view tool_version) {
    const auto printer = std::make_shared<SarifPrinter>(std::move(catalogue), style);
    return {[printer, version = std::string(tool_version)] { return printer->head(version); },
            [printer](const CheckedFile& file) { return printer->body(file); },
            [printer] { return printer->tail(); }};
}

std::string print_sarif(std::span<const CheckedFile> files, std::span<const RuleInfo> catalogue,
                        const SarifStyle& style, std::string_view tool_version) {
    return print(sarif_printer({catalogue.begin(), catalogue.end()}, style, tool_version), files);
}

} // namespace rapporteur
