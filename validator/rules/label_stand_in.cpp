// The number of a list is not in the form that Word shows, because the program cannot make that form: the
// standard does not define the format, or it needs words of a language that the program does not know.
#include "rules/support/text.hpp"

#include <array>

namespace rapporteur::rules::label_stand_in {
namespace {

constexpr std::array messages{MessageKind{"number", "label format"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto& artifacts = input.blocks.artifacts;
    for (std::uint32_t index = 0; index < artifacts.size(); ++index) {
        if (artifacts[index].kind != "stand-in-label")
            continue;
        report(flaw_of_artifact(
            index, say("number", {{"label", artifacts[index].text}, {"format", artifacts[index].name}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "label-stand-in",
                .code = "RN532",
                .family = "artifacts",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::label_stand_in
