// Hidden text: words in the file that Word does not show.
#include "rules/support/text.hpp"

#include <array>
#include <string>

namespace rapporteur::rules::artifact_hidden_text {
namespace {

constexpr std::array messages{MessageKind{"hidden", "words"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto& artifacts = input.blocks.artifacts;
    for (std::uint32_t index = 0; index < artifacts.size(); ++index) {
        const std::string words = fold_space(artifacts[index].text);
        if (artifacts[index].kind != "hidden-text" || words.empty())
            continue;
        Flaw flaw = flaw_of_artifact(index, say("hidden", {{"words", words}}));
        flaw.fix = repair(FixSafety::display);
        report(std::move(flaw));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "artifact-hidden-text",
                .code = "RN505",
                .family = "artifacts",
                .severity = Severity::warning,
                .fix = FixSafety::display,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::artifact_hidden_text
