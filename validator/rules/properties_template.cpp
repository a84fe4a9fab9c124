// The file keeps the path of the template it was made from.
#include "rules/rule.hpp"

#include <array>
#include <string>

namespace rapporteur::rules::properties_template {
namespace {

constexpr std::array messages{MessageKind{"path", "path"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const std::string& name = input.blocks.properties.template_name;
    if (name.find_first_of("/\\") == std::string::npos)
        return;
    Flaw flaw;
    flaw.message = say("path", {{"path", name}});
    report(std::move(flaw));
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "properties-template",
                .code = "RN508",
                .family = "artifacts",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::properties_template
