// The number of a list stands in another form than the one Word shows: the format is not one of the standard,
// or its words are those of a language that is not known here.
#include "rules/rule.hpp"

#include <array>

namespace rapporteur::rules::label_stand_in {
namespace {

constexpr std::array messages{MessageKind{"number", "label format"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto& artifacts = input.blocks.artifacts;
    for (std::uint32_t index = 0; index < artifacts.size(); ++index) {
        if (artifacts[index].kind != "stand-in-label")
            continue;
        Flaw flaw;
        flaw.artifact = index;
        flaw.message = say("number", {{"label", artifacts[index].text}, {"format", artifacts[index].name}});
        report(std::move(flaw));
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
