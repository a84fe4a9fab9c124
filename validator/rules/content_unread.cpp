// Word shows the text of another file that is included in this one (ECMA-376 Part 1: w:altChunk, 17.17.2.1;
// w:subDoc, 17.17.2.2), and the words of charts and diagrams. The program does not read them, so its findings
// and its output lack something that a reader sees.
#include "rules/support/text.hpp"

#include <array>
#include <string>
#include <utility>

namespace rapporteur::rules::content_unread {
namespace {

constexpr std::array messages{MessageKind{"part", "part"},       MessageKind{"nameless", ""},
                              MessageKind{"everything", "part"}, MessageKind{"everything-nameless", ""},
                              MessageKind{"chart", "name"},      MessageKind{"chart-nameless", ""},
                              MessageKind{"diagram", "name"},    MessageKind{"diagram-nameless", ""}};

Message message_of(const Artifact& artifact, bool is_all) {
    const bool is_chart = artifact.kind == "chart";
    if (is_chart || artifact.kind == "diagram") {
        if (artifact.name.empty())
            return say(is_chart ? "chart-nameless" : "diagram-nameless");
        return say(is_chart ? "chart" : "diagram", {{"name", artifact.name}});
    }
    if (artifact.name.empty())
        return say(is_all ? "everything-nameless" : "nameless");
    return say(is_all ? "everything" : "part", {{"part", artifact.name}});
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto& artifacts = input.blocks.artifacts;
    const bool is_all = input.blocks.blocks.empty();
    for (std::uint32_t index = 0; index < artifacts.size(); ++index) {
        const std::string& kind = artifacts[index].kind;
        const bool is_file = kind == "alt-chunk" || kind == "sub-document";
        if (!is_file && kind != "chart" && kind != "diagram")
            continue;
        Flaw flaw = flaw_of_artifact(index, message_of(artifacts[index], is_all));
        if (!is_file)
            flaw.severity = Severity::info;
        else if (!is_all)
            flaw.severity = Severity::warning;
        report(std::move(flaw));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "content-unread",
                .code = "RN531",
                .family = "artifacts",
                .severity = Severity::error,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::content_unread
