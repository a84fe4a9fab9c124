// Comments that were left in the file.
#include "document/review_author.hpp"
#include "rules/support/text.hpp"

#include <array>

namespace rapporteur::rules::artifact_comment {
namespace {

constexpr std::array messages{MessageKind{"comment", "author said"}, MessageKind{"unsigned", "author said"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto& artifacts = input.blocks.artifacts;
    for (std::uint32_t index = 0; index < artifacts.size(); ++index) {
        if (artifacts[index].kind != "comment" || is_review_author(artifacts[index].name))
            continue;
        Flaw flaw = flaw_of_artifact(
            index, say(artifacts[index].name.empty() ? "unsigned" : "comment",
                       {{"author", artifacts[index].name}, {"said", fold_space(artifacts[index].text)}}));
        flaw.fix = repair(FixSafety::display);
        report(std::move(flaw));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "artifact-comment",
                .code = "RN503",
                .family = "artifacts",
                .severity = Severity::warning,
                .fix = FixSafety::display,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::artifact_comment
